import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../tools/mailbox.ts";
import { type Person, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { reportBatches } from "./report-batches.ts";
import { mayReport } from "./rules.ts";
import { sendBatch } from "./send-batch.ts";
import { sweepBatches } from "./sweep-batches.ts";

let app: TestApp;
let mailbox: Mailbox;
let behind: pg.Pool;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), mailbox.stop(), behind.end()]);
});

const address = () => `someone-${randomUUID()}@many.test`;
async function send(agent: Person, emails: readonly string[], more: object = {}): Promise<string> {
  const { id } = (await agent.post("/invitation-batches", { fileName: "customers.csv", dryRun: false, ...more })).body;
  const file = ["E-mail", ...emails].join("\n");
  expect((await agent.put(`/invitation-batches/${id}/content`, file, { headers: { "content-type": "text/csv" } })).status).toBe(200);
  return id;
}

test("who began it is told how it went once its mails have arrived: once, not of trials, and not if they choose so", async () => {
  const p = await partner(app);
  const reports = async () =>
    (await behind.query("select data from events where organization_id = $1 and kind = 'invitation-batch.reported'", [p.id])).rows;
  await send(p.agent, [address()], { dryRun: true });
  const twice = address();
  const id = await send(p.agent, [address(), twice, twice, "nobody"]);
  await reportBatches(app.system());
  await sendBatch(app.system, p.id, id);
  // All are invited, and no mail has left yet.
  await reportBatches(app.system());
  expect(await reports()).toEqual([]);
  const endedAt = new Date();
  expect([0, 59, 60].map((minutes) => mayReport(1, endedAt, new Date(endedAt.getTime() + minutes * 60_000)))).toEqual([false, false, true]);

  const worker = await app.startWorker();
  const get = async (batch: string) => (await p.agent.get(`/invitation-batches/${batch}`)).body;
  const sent = async (batch: string) => expect.poll(async () => (await get(batch)).counts.sent, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(async () => (await get(id)).counts, { timeout: 20_000 }).toEqual({ sent: 2, failed: 1, skipped: 1, waiting: 0 });
  await behind.query("select graphile_worker.add_job('batches.sweep'), graphile_worker.add_job('batches.sweep')");
  const mail = await mailbox.waitFor(({ subject }) => subject.includes("sent,"));
  expect(mail).toMatchObject({ to: [expect.stringContaining("@")], subject: "Your invitations from customers.csv: 2 sent, 1 failed" });
  for (const text of [mail.text, mail.html]) expect(text).toContain(`/o/${p.id}/invitation-batches/${id}`);
  expect(await reports()).toMatchObject([{ data: { status: "finished", sent: 2, failed: 1, skipped: 1, waiting: 0 } }]);

  expect((await p.agent.put("/session/notice-choices", { topic: "batches", byMail: false })).status).toBe(200);
  await sent(await send(p.agent, [address()]));
  await Promise.all([1, 2].map(() => reportBatches(app.system())));
  expect(await reports()).toHaveLength(2);
  await worker.stop();
  const { rows } = await behind.query("select count(*)::int as n from mails where template = 'invitation-batch-reported'");
  expect(rows).toEqual([{ n: 1 }]);
}, 60_000);

test("of a file whose upload came to nothing, nothing is said to be on its way", async () => {
  const p = await partner(app);
  const id = await send(p.agent, [address(), address()]);
  await behind.query("update invitation_batches set status = 'reading', updated_at = updated_at - interval '11 minutes' where id = $1", [
    id,
  ]);
  await sweepBatches(app.system());
  await reportBatches(app.system());
  const { rows } = await behind.query("select data from events where organization_id = $1 and kind = 'invitation-batch.reported'", [p.id]);
  expect(rows).toMatchObject([{ data: { status: "failed", sent: 0, waiting: 0 } }]);
});
