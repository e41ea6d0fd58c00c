import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { type Person, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { authorizeProvider, invite } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
let behind: pg.Pool;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  behind = new pg.Pool({ connectionString: app.ownerUrl });
  worker = await app.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), mailbox.stop(), behind.end()]);
});

async function mailTo(person: Person, subject: string) {
  const { rows } = await behind.query("select email from users where id = $1", [person.id]);
  return await mailbox.waitFor((mail) => mail.to.includes(rows[0].email) && mail.subject.includes(subject));
}

test("the invitation, the yes, the access removed and the end each reach whom they concern, in their language", async () => {
  const [p, r] = [await partner(app, { partnerKind: "indirect-provider" }), await partner(app, { language: "it" })];
  const to = `reseller-${process.pid}-${Date.now()}@mail.test`;
  const sent = await invite(p.sales, { kind: "partnership", to: [to] });
  const letter = await mailbox.waitFor((mail) => mail.to.includes(to));
  expect(letter.text).toContain(sent.link);
  expect(letter.text).toContain("submit orders and add subscriptions");

  const { body } = await authorizeProvider(r.owner, sent);
  const yes = await mailTo(p.sales, "authorized your partnership");
  expect(yes.text).toContain(`/o/${p.id}/partnerships/${body.id}`);
  await r.owner.post(`/partnerships/${body.id}/administration-removal`);
  expect((await mailTo(p.owner, "removed your administrator access")).text).toContain("The partnership stands");

  await r.owner.post(`/partnerships/${body.id}/ending`, { reason: "Nuove strade" });
  const [theirs, ours] = [await mailTo(p.owner, "has ended"), await mailTo(r.owner, "è terminata")];
  expect(theirs.subject).toBe(`The partnership with ${r.organization.name} has ended`);
  expect(theirs.text).toContain("Shared customers (0) stay with both");
  expect(theirs.text).toContain("Reason: Nuove strade");
  expect(ours.text).toContain(`partnership tra ${p.organization.name} e ${r.organization.name}`);
  expect(ours.text).toContain(`/o/${r.id}/partnerships/${body.id}`);
  const { rows } = await behind.query("select template from mails where recipient_user_id = any ($1)", [
    [p.agent.id, p.helpdesk.id, r.agent.id],
  ]);
  expect(rows).toEqual([]);
});
