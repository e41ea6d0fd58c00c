import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { freePort } from "../../tools/ports.ts";
import { partner } from "../testing/actors.ts";
import { publicUrl, testApp } from "../testing/app.ts";
import { header, line } from "../testing/imports.ts";

const mebibyte = 1024 * 1024;
/** A column that an import does not need; in memory, that of 40,000 lines would be seen. */
const notes = "Paid on time. ".repeat(200);

function fileOf(count: number): ReadableStream<Uint8Array> {
  let written = 0;
  return new ReadableStream({
    start: (file) => file.enqueue(Buffer.from(`${header},Notes\n`)),
    pull(file) {
      if (written++ === count) file.close();
      else file.enqueue(Buffer.from(`${line({ id: randomUUID() })},${notes}\n`));
    },
  });
}

async function importer() {
  const app = await testApp();
  const { owner, id } = await partner(app);
  const { body } = await owner.post(`/organizations/${id}/api-credentials`, { name: "Importer", scopes: ["customers:import"] });
  await app.close();
  return { app, authorization: `Bearer ${body.secret}` };
}

test("the server's memory does not grow with the file", { timeout: 240_000 }, async () => {
  const { app, authorization } = await importer();
  const base = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, ["--max-semi-space-size=8", fileURLToPath(new URL("../main.ts", import.meta.url)), "serve"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...{ DATABASE_URL: app.ownerUrl, SECRET_KEY: app.config.SECRET_KEY, SMTP_URL: app.config.SMTP_URL },
      ...{ PUBLIC_URL: publicUrl, PORT: new URL(base).port, LOG_LEVEL: "silent" },
    },
  });

  async function memory(): Promise<number> {
    const metrics = await (await fetch(`${base}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\d+)/m.exec(metrics)?.[1]);
  }

  /** The most memory at any moment of a dry run of so many lines. */
  async function peakOf(count: number): Promise<number> {
    const draft = { method: "POST", body: JSON.stringify({ fileName: "customers.csv", dryRun: true }) };
    const announced = await fetch(`${base}/api/v1/customer-imports`, {
      ...draft,
      headers: { authorization, "content-type": "application/json" },
    });
    const { id } = (await announced.json()) as { id: string };
    const file = { method: "PUT", body: fileOf(count), duplex: "half" } as const;
    const upload = fetch(`${base}/api/v1/customer-imports/${id}/content`, {
      ...file,
      headers: { authorization, "content-type": "text/csv" },
    });
    let peak = 0;
    const watching = setInterval(async () => {
      peak = Math.max(peak, await memory());
    }, 100);
    const answer = await (await upload).json();
    clearInterval(watching);
    expect(answer).toMatchObject({ status: "finished", created: count });
    return peak;
  }

  try {
    while (!(await fetch(`${base}/health/ready`).catch(() => null))?.ok) await sleep(100);
    const small = await peakOf(10_000);
    const large = await peakOf(50_000);
    expect(large - small).toBeLessThan(80 * mebibyte);
  } finally {
    server.kill();
    await once(server, "exit");
  }
});
