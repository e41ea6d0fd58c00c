import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { type RunningPostgres, startPostgres } from "../../../tools/embedded-postgres.ts";
import { migrate } from "../../platform/database/migrate.ts";
import { partner } from "../actors.ts";
import { type TestApp, testApp } from "../app.ts";
import { testDatabase } from "../database.ts";

const callers = 8;

test("while PostgreSQL restarts under load requests are told to come again, and then succeed by themselves", async () => {
  const folder = await mkdtemp(join(tmpdir(), "procura-restart-"));
  const postgres: RunningPostgres = await startPostgres({ dataDir: join(folder, "data"), throwaway: true });
  const { secretKey } = await testDatabase();
  await migrate(postgres.url, { secretKey });
  const app: TestApp = await testApp({ env: { DATABASE_URL: postgres.url } });
  try {
    const { agent } = await partner(app);
    const seen: { status: number; retryAfter: unknown; code: unknown }[] = [];
    let stopped = false;
    const load = Array.from({ length: callers }, async (_, caller) => {
      for (let turn = 0; !stopped; turn++) {
        const reads = (caller + turn) % 2 === 0;
        const answer = await (reads
          ? agent.get("/customers")
          : agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true }));
        seen.push({ status: answer.status, retryAfter: answer.headers["retry-after"], code: answer.body.code });
        await setTimeout(answer.status === 503 ? 50 : 5);
      }
    });
    await setTimeout(500);
    await postgres.restart();
    for (let waited = 0; waited < 200 && (await agent.get("/customers")).status !== 200; waited++) await setTimeout(50);
    const recovered = seen.length;
    await setTimeout(500);
    stopped = true;
    await Promise.all(load);

    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 201, 503]));
    for (const { status, retryAfter, code } of seen)
      if (status === 503) expect([Number(retryAfter) > 0, code]).toEqual([true, "unavailable"]);
    expect(seen.slice(recovered + callers).filter(({ status }) => status === 503)).toEqual([]);
    expect((await agent.get("/invitations?status=draft&limit=1")).body.items).toHaveLength(1);
  } finally {
    await app.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
