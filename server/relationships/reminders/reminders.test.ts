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

/** Who has got a reminder, or is to get one. */
const mailed = async (to: readonly string[]) =>
  (await behind.query("select recipient from mails where recipient = any ($1) and template = 'invitation-reminder'", [to])).rows.map(
    ({ recipient }) => recipient,
  );

test("by hand at most once a day, never what was answered, withdrawn or opened to all; by its sender's people only", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const remind = (person: Person, { id }: Sent) => person.post(`/invitations/${id}/reminder`);
  const [waiting, accepted, withdrawn] = (await Promise.all(
    Array.from({ length: 3 }, async () => await delivered(p.agent, address())),
  )) as [Sent, Sent, Sent];
  const open = await invite(p.agent, { administration: false });
  expect((await remind(p.agent, waiting)).body.code).toBe("reminded-lately");
  expect((await accept(c.admin, accepted)).status).toBe(201);
  await p.agent.post(`/invitations/${withdrawn.id}/withdrawal`);

  app.advance(1.5 * day);
  const [agent, helpdesk, other] = [await again(p.agent), await again(p.helpdesk), (await partner(app)).agent];
  expect((await remind(helpdesk, waiting)).status).toBe(403);
  expect((await remind(other, waiting)).status).toBe(404);
  const body = (await remind(agent, waiting)).body;
  expect(body.reminders.sent).toMatchObject([{ reminder: "by-hand", by: p.agent.name }]);
  expect((await remind(agent, waiting)).body.code).toBe("reminded-lately");
  const codes = await Promise.all([accepted, withdrawn, open].map(async (sent) => (await remind(agent, sent)).body.code));
  expect(codes).toEqual(["invitation-used", "invitation-withdrawn", "open-link-not-reminded"]);

  app.advance(6 * day);
  await followUp();
  expect(await Promise.all([waiting, accepted, withdrawn, open].map(kindsOf))).toEqual([["by-hand", "after"], [], [], []]);
});

test("who reported the invitation or blocked its sender, by whatever way, gets no reminder, and the sender can't tell", async () => {
  const [p, c, d] = [await partner(app), await customer(app), await customer(app)];
  const to = [address(), address(), address(), `somebody-${randomUUID()}@${d.organization.domain}`];
  const all: Sent[] = [];
  for (const email of to) all.push(await delivered(p.agent, email));
  const [, reported, blocked] = all as [Sent, Sent, Sent, Sent];
  const elsewhere = await invite(p.agent, { administration: false });
  expect((await stranger(app).post("/invitation-reports", { token: reported.token, reason: "unwanted" })).status).toBeLessThan(300);
  expect((await c.admin.post(`/organizations/${c.id}/blocked-partners`, { token: blocked.token })).status).toBeLessThan(300);
  expect((await d.admin.post(`/organizations/${d.id}/blocked-partners`, { token: elsewhere.token })).status).toBeLessThan(300);

  /** All that the sender sees of an invitation, but for what it is called and when each was made. */
  const seen = async (by: Person) =>
    await Promise.all(
      all.map(async ({ id }, at) => {
        const [one, events] = [await by.get(`/invitations/${id}`), await by.get("/events?limit=100")];
        expect([one.status, events.status]).toEqual([200, 200]);
        const { sentAt, createdAt, expiresAt, addressees, ...body } = one.body;
        const { nextAt, ...reminders } = body.reminders;
        const told = events.body.items.flatMap(({ kind, data, subject }: Told) =>
          subject.id === id ? [[kind, data.to, data.reminder, subject.name]] : [],
        );
        const text = JSON.stringify({ ...body, reminders, told, status: addressees[0].status, next: nextAt !== null });
        return text
          .replaceAll(to[at] ?? "", "somebody")
          .replaceAll(id, "it")
          .replaceAll(/\d{4}-\d\d-\d\dT[^"]*/g, "then");
      }),
    );
  const alike = async (by: Person) => expect(new Set(await seen(by)).size).toBe(1);

  app.advance(1.5 * day);
  const agent = await again(p.agent);
  for (const { id } of all) expect((await agent.post(`/invitations/${id}/reminder`)).status).toBe(200);
  for (const { id } of all) expect((await agent.post(`/invitations/${id}/reminder`)).body.code).toBe("reminded-lately");
  await arrived(to[0] ?? "", "Reminder: ");
  await alike(agent);
  app.advance(6 * day);
  await followUp();
  expect(await Promise.all(all.map(kindsOf))).toEqual(all.map(() => ["by-hand", "after"]));
  await alike(await again(p.agent));
  await expect.poll(async () => await mailed(to)).toEqual([to[0], to[0]]);
});

interface Told {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly subject: { readonly id: string | null; readonly name: string | null };
}

test("nobody is reminded if the sender does not want it", async () => {
  const p = await partner(app);
  const quiet = await delivered(p.agent, address());
  const off = await p.agent.post(`/invitations/${quiet.id}/reminders`, { on: false });
  expect(off.body.reminders).toMatchObject({ on: false, nextAt: null });
  expect((await p.helpdesk.post(`/invitations/${quiet.id}/reminders`, { on: true })).status).toBe(403);
  app.advance(7 * day);
  await followUp();
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
