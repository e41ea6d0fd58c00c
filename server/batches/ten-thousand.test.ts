import { once } from "node:events";
import { text } from "node:stream/consumers";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { sendBatch } from "./send-batch.ts";

const lines = 10_000;
/** Mails take their time: all ten thousand lines name mailboxes of their own only if asked for (BATCH=10000). The others repeat some. */
const count = Number(process.env.BATCH ?? 1_000);
/** Every hundredth mailbox is refused for good, another hundredth once. */
const isRefused = (n: number) => n % 100 === 50;
const isBusyOnce = (n: number) => n % 100 === 75;
const address = (n: number) => `customer-${process.pid}-${n}@many.test`;
/** Mails that other tests of this worker left behind go out as well. */
const isOurs = (to: string) => to.startsWith(`customer-${process.pid}-`);

let app: TestApp;
let behind: pg.Pool;
let smtp: SMTPServer;
const delivered = new Map<string, string[]>();
const busy = new Set<string>();

beforeAll(async () => {
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    onRcptTo({ address: to }, _session, done) {
      if (!isOurs(to)) return done();
      const n = Number(to.match(/-(\d+)@/)?.[1]);
      if (isRefused(n)) return done(Object.assign(new Error("5.1.1 No such person here"), { responseCode: 550 }));
      if (isBusyOnce(n) && !busy.has(to)) {
        busy.add(to);
        return done(Object.assign(new Error("4.2.1 Mailbox busy"), { responseCode: 450 }));
      }
      done();
    },
    onData(stream, { envelope }, done) {
      text(stream).then((mail) => {
        const link = mail.replaceAll("=\r\n", "").match(/invitation#([\w-]+)/)?.[1] ?? "";
        for (const { address: to } of envelope.rcptTo.filter((one) => isOurs(one.address)))
          delivered.set(to, [...(delivered.get(to) ?? []), link]);
        done();
      }, done);
    },
  });
  const listening = smtp.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as { port: number };
  app = await testApp({ smtpUrl: `smtp://127.0.0.1:${port}` });
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
  await new Promise<void>((done) => smtp.close(done));
});

test("ten thousand are invited from one file while the mail server refuses a part: each is sent once, or named", async () => {
  const { id: partnerId, agent } = await partner(app);
  const { body: batch } = await agent.post("/invitation-batches", { fileName: "customers.csv", dryRun: false, reminders: false });
  const file = `E-mail\n${Array.from({ length: lines }, (_, n) => address(n % count)).join("\n")}\n`;
  const read = await agent.put(`/invitation-batches/${batch.id}/content`, file, { headers: { "content-type": "text/csv" } });
  expect(read).toMatchObject({ status: 200, body: { status: "sending", lines, skipped: lines - count, refused: 0 } });
  // As the job would, without its pauses; two at once, as after a crash: each line is still invited once.
  while ((await agent.get(`/invitation-batches/${batch.id}`)).body.status === "sending")
    await Promise.all([1, 2].map(() => sendBatch(app.system, partnerId, batch.id, 1_000)));
  const worker = await app.startWorker();
  const counts = async () => (await agent.get(`/invitation-batches/${batch.id}`)).body.counts;
  await expect.poll(async () => (await counts()).waiting, { timeout: 900_000, interval: 1_000 }).toBeLessThanOrEqual(count / 100);
  app.advance(60_000);
  await behind.query("select graphile_worker.add_job('mail.sweep')");
  await expect
    .poll(counts, { timeout: 60_000, interval: 500 })
    .toEqual({ sent: count - count / 100, failed: count / 100, waiting: 0, skipped: lines - count });
  await worker.stop();

  expect(delivered.size).toBe(count - count / 100);
  expect([...delivered.values()].every((links) => links.length === 1)).toBe(true);
  expect(new Set([...delivered.values()].flat()).size).toBe(delivered.size);
  const failed = (await agent.get(`/invitation-batches/${batch.id}/lines?state=failed&limit=100`)).body.items;
  expect(failed.map(({ email }: { email: string }) => email)).toEqual(
    Array.from({ length: count }, (_, n) => n)
      .filter(isRefused)
      .map(address),
  );
  expect(failed[0]).toMatchObject({ code: "mail-not-delivered", detail: expect.stringContaining("No such person here") });
  const csv = await agent.get(`/invitation-batches/${batch.id}/export`);
  expect(csv.body.trim().split("\r\n")).toHaveLength(lines + 1);
}, 1_000_000);
