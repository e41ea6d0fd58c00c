import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../../tools/ports.ts";
import { customer, type Person, partner } from "../actors.ts";
import { publicUrl, type TestApp, testApp } from "../app.ts";
import { consent, invite, type Sent } from "../scenes.ts";

const kills = 15;
const atOnce = 5;

let app: TestApp;
let behind: pg.Client;
let port: number;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
  port = await freePort();
});
afterAll(async () => {
  await behind.end();
  await app.close();
});

interface Acceptance {
  readonly admin: Person;
  readonly invitation: Sent;
  readonly partnerId: string;
  readonly body: string;
  readonly key: string;
}

/** A server in a process of its own, on this test file's database, ready. */
async function startServer(): Promise<ChildProcess> {
  const { SECRET_KEY, SMTP_URL } = app.config;
  const main = new URL("../../main.ts", import.meta.url).pathname;
  const env = {
    ...process.env,
    DATABASE_URL: app.ownerUrl,
    SECRET_KEY,
    SMTP_URL,
    PUBLIC_URL: publicUrl,
    PORT: String(port),
    LOG_LEVEL: "silent",
  };
  const child = spawn(process.execPath, [main, "serve"], { env, stdio: "ignore" });
  for (let waited = 0; waited < 600; waited++) {
    if (
      await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return child;
    await setTimeout(50);
  }
  child.kill("SIGKILL");
  throw new Error("the server did not become ready");
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}

async function accept({ admin, invitation, body, key }: Acceptance) {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/invitations/${invitation.id}/acceptance`, {
    method: "POST",
    headers: { ...admin.headers, "content-type": "application/json", "idempotency-key": key },
    body,
  });
  return { status: response.status, replayed: response.headers.get("idempotency-replayed") === "true", body: await response.json() };
}

/** How many of everything that one acceptance makes there is. */
async function traces({ admin, invitation, partnerId, key }: Acceptance): Promise<number[]> {
  const { rows } = await behind.query(
    `select array[
       (select count(*) from agreement_acceptances where organization_id = $1),
       (select count(*) from relationships where organization_id = $1),
       (select count(*) from grants where organization_id = $1),
       (select count(*) from access_assignments where organization_id = $1) / 2,
       (select count(*) from partner_customers where organization_id = $2 and customer_id = $1),
       (select acceptance_count from invitations where organization_id = $2 and id = $3),
       (select count(*) from idempotency_keys where organization_id = $1 and key = $4 and response_status = 201),
       (select count(*) from events where organization_id = $1 and kind = 'relationship.started'),
       (select count(*) from events where organization_id = $2 and kind = 'invitation.accepted' and subject_id = $3),
       (select count(*) from graphile_worker._private_jobs j, jsonb_array_elements(j.payload::jsonb -> 'events') as e, events v
        where v.organization_id = $2 and v.kind = 'invitation.accepted' and v.subject_id = $3 and (e ->> 'id')::uuid = v.id)
     ]::int[] as counts`,
    [admin.organization.organization_id, partnerId, invitation.id, key],
  );
  return rows[0].counts;
}

const nothing = Array<number>(10).fill(0);
const everything = Array<number>(10).fill(1);

test("killed in the middle of acceptances, each has happened whole or not at all, and its key tells which", async ({ annotate }) => {
  const p = await partner(app);
  const rounds: Acceptance[][] = [];
  for (let round = 0; round <= kills; round++) {
    const acceptances = await Promise.all(
      Array.from({ length: atOnce }, async (_, index) => {
        const { admin } = await customer(app);
        const invitation = await invite(p.agent);
        return {
          admin,
          invitation,
          partnerId: p.id,
          body: JSON.stringify(await consent(admin, invitation)),
          key: `kill-${round}-${index}`,
        };
      }),
    );
    rounds.push(acceptances);
  }
  const seen = { before: 0, after: 0 };
  // How long they take when nobody kills, on this machine at this moment: the kills are spread over that time.
  let server = await startServer();
  const begun = performance.now();
  await Promise.all((rounds.pop() ?? []).map(accept));
  const duration = performance.now() - begun;
  for (const [round, acceptances] of rounds.entries()) {
    const sent = acceptances.map((acceptance) => accept(acceptance).catch(() => null));
    await setTimeout((duration * round) / kills);
    await end(server, "SIGKILL");
    const answers = await Promise.all(sent);
    // PostgreSQL notices a lost client only when it next talks to it: what it had begun ends by itself.
    await setTimeout(100);
    const done = [];
    for (const [index, acceptance] of acceptances.entries()) {
      const counts = await traces(acceptance);
      done.push(counts[0] === 1);
      expect(counts).toEqual(done[index] ? everything : nothing);
      if (answers[index] !== null) expect([answers[index]?.status, done[index]]).toEqual([201, true]);
      seen[done[index] ? "after" : "before"]++;
    }
    server = await startServer();
    for (const [index, acceptance] of acceptances.entries()) {
      const answer = await accept(acceptance);
      expect([answer.status, answer.replayed]).toEqual([201, done[index]]);
      expect(await traces(acceptance)).toEqual(everything);
    }
  }
  await end(server, "SIGTERM");
  await annotate(`${kills} kills: ${seen.before} acceptances had not happened, ${seen.after} had`);
  expect(seen.before).toBeGreaterThan(0);
  expect(seen.after).toBeGreaterThan(0);
}, 400_000);
