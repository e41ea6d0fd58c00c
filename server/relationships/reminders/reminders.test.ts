import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, signedIn, stranger } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, invite, type Sent } from "../../testing/scenes.ts";
import { relationshipJobs } from "../jobs.ts";

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

const day = 86_400_000;
const address = () => `someone-${randomUUID()}@mail.test`;
const followUp = () => relationshipJobs(app.system).tasks["relationships.follow-up-invitations"]?.({}, { attempt: 1, maxAttempts: 1 });
/** After days have passed sessions are over. */
const again = (person: Person) =>
  signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });

async function arrived(to: string, subject = "") {
  return await mailbox.waitFor((mail) => mail.to.includes(to) && mail.subject.includes(subject));
}
const kindsOf = async ({ id }: Sent) =>
  (
    await behind.query(
      "select distinct id, kind, data->>'reminder' as reminder from events where subject_id = $1 and kind ~ 'reminded|expired' order by id",
      [id],
    )
  ).rows.map(({ kind, reminder }) => reminder ?? kind);

/** Delivered to the mail server, so that there is somebody to remind. */
async function delivered(agent: Person, to: string) {
  const sent = await invite(agent, { administration: false, to: [to] });
  await arrived(to);
  await expect.poll(async () => (await agent.get(`/invitations/${sent.id}`)).body.addressees[0].status).toBe("sent");
  return sent;
}

test("who does not answer is reminded twice with the letter's own link, each once; the writer is told of the end; then nothing more", async () => {
  const p = await partner(app);
  const to = address();
  const sent = await delivered(p.agent, to);
  const page = (await p.agent.get(`/invitations/${sent.id}`)).body;
  expect(page.reminders).toMatchObject({ on: true, sent: [] });
  expect(Date.parse(page.reminders.nextAt) - Date.parse(page.sentAt)).toBe(7 * day);
  await followUp();
  expect(await kindsOf(sent)).toEqual([]);

  app.advance(7 * day);
  await Promise.all([followUp(), followUp()]);
  const reminder = await arrived(to, "Reminder: ");
  expect(reminder.text).toContain(sent.link);
  expect(reminder.text).toContain(`${p.agent.organization.name} sent you this invitation on`);
  expect(await kindsOf(sent)).toEqual(["after"]);
  const agent = await again(p.agent);
  const after = (await agent.get(`/invitations/${sent.id}`)).body;
  expect(after.reminders.sent).toMatchObject([{ reminder: "after", by: null }]);
  expect(Date.parse(after.expiresAt) - Date.parse(after.reminders.nextAt)).toBe(2 * day);

  app.advance(21 * day);
  await followUp();
  await followUp();
  expect(await kindsOf(sent)).toEqual(["after", "before-expiry"]);
  expect((await stranger(app).post("/invitation-previews", { token: sent.token })).body.invitation.status).toBe("open");
  app.advance(2 * day);
  await followUp();
  await followUp();
  expect(await kindsOf(sent)).toEqual(["after", "before-expiry", "invitation.expired"]);
  const { rows } = await behind.query("select email from users where id = $1", [p.agent.id]);
  expect((await arrived(rows[0].email, `Your invitation to ${to} has expired`)).text).toContain(`/invitations/${sent.id}`);
});

test("by hand at most once a day, never what was answered, withdrawn, reported, blocked or opened to all; by its sender's people only", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const remind = (person: Person, { id }: Sent) => person.post(`/invitations/${id}/reminder`);
  const [waiting, accepted, withdrawn, reported, blocked] = (await Promise.all(
    Array.from({ length: 5 }, async () => await delivered(p.agent, address())),
  )) as [Sent, Sent, Sent, Sent, Sent];
  const open = await invite(p.agent, { administration: false });
  expect((await remind(p.agent, waiting)).body.code).toBe("reminded-lately");
  expect((await accept(c.admin, accepted)).status).toBe(201);
  await p.agent.post(`/invitations/${withdrawn.id}/withdrawal`);
  expect((await stranger(app).post("/invitation-reports", { token: reported.token, reason: "unwanted" })).status).toBeLessThan(300);
  expect((await c.admin.post(`/organizations/${c.id}/blocked-partners`, { token: blocked.token })).status).toBeLessThan(300);

  app.advance(1.5 * day);
  const [agent, helpdesk, other] = [await again(p.agent), await again(p.helpdesk), (await partner(app)).agent];
  expect((await remind(helpdesk, waiting)).status).toBe(403);
  expect((await remind(other, waiting)).status).toBe(404);
  const body = (await remind(agent, waiting)).body;
  expect(body.reminders.sent).toMatchObject([{ reminder: "by-hand", by: p.agent.name }]);
  expect((await remind(agent, waiting)).body.code).toBe("reminded-lately");
  const codes = await Promise.all(
    [accepted, withdrawn, reported, blocked, open].map(async (sent) => (await remind(agent, sent)).body.code),
  );
  expect(codes).toEqual(["invitation-used", "invitation-withdrawn", "nobody-to-remind", "nobody-to-remind", "open-link-not-reminded"]);

  app.advance(6 * day);
  await followUp();
  expect(await Promise.all([waiting, accepted, withdrawn, reported, blocked, open].map(kindsOf))).toEqual([
    ["by-hand", "after"],
    [],
    [],
    [],
    [],
    [],
  ]);
});

test("nobody is reminded whose organization has blocked the sender by other ways, nor if the sender does not want it", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const to = `somebody-${randomUUID()}@${c.organization.domain}`;
  const [sent, quiet] = [await delivered(p.agent, to), await delivered(p.agent, address())];
  const off = await p.agent.post(`/invitations/${quiet.id}/reminders`, { on: false });
  expect(off.body.reminders).toMatchObject({ on: false, nextAt: null });
  expect((await p.helpdesk.post(`/invitations/${quiet.id}/reminders`, { on: true })).status).toBe(403);
  const elsewhere = await invite(p.agent, { administration: false });
  expect((await c.admin.post(`/organizations/${c.id}/blocked-partners`, { token: elsewhere.token })).status).toBeLessThan(300);
  app.advance(7 * day);
  await followUp();
  expect(await kindsOf(sent)).toEqual([]);
  expect(await kindsOf(quiet)).toEqual([]);
});

test("a reminder that could not leave before the answer came does not leave any more", async () => {
  const p = await partner(app);
  const to = address();
  const sent = await delivered(p.agent, to);
  await worker.stop();
  app.advance(7 * day);
  const later = await customer(app);
  await followUp();
  expect(await kindsOf(sent)).toEqual(["after"]);
  expect((await accept(later.admin, sent)).status).toBe(201);
  worker = await app.startWorker();
  const fate = async () =>
    (await behind.query("select status from mails where recipient = $1 and template = 'invitation-reminder'", [to])).rows.map(
      ({ status }) => status,
    );
  await expect.poll(fate).toEqual(["failed"]);
});
