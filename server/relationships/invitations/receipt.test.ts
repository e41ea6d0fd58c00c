import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { relate } from "../../testing/scenes.ts";

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

test("an acceptance is told to both sides, to whoever accepted too, each reading what the partner may do", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  await relate(p.agent, c.admin, { kind: "advisor" });
  const [ours, theirs] = [await mailTo(c.admin, p.organization.name), await mailTo(p.agent, "accepted your invitation")];
  expect(ours.text).toContain("To your organization it is: Advisor.");
  expect(ours.text).toContain("reset their passwords");
  expect(ours.text).not.toContain("global administrator");
  expect(ours.text).toContain(`/o/${c.id}/partners`);
  expect(theirs.text).toContain("to this customer: Advisor.");
  expect(theirs.text).not.toContain("on the customer's behalf");

  const other = await partner(app);
  await relate(other.agent, c.admin, { kind: "device" });
  const device = await mailTo(c.admin, other.organization.name);
  expect(device.text).toContain("Device partner");
  expect(device.text).not.toContain("manage your users");
});
