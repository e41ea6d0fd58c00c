import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, partner, stranger, vendorPerson } from "../../testing/actors.ts";
import { allItems } from "../../testing/all-items.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, invite, relate } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  worker = await app.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), mailbox.stop()]);
});

async function removed() {
  const [p, c] = [await partner(app), await customer(app)];
  const relationship = await relate(p.agent, c.admin);
  const path = `/customers/${c.id}/help-requests`;
  const before = await p.agent.post(path, { subject: "Mail is down", description: "Nobody gets mail." });
  expect(before.body).toMatchObject({ status: 409, code: "administration-held" });
  expect((await p.agent.get(`/customers/${c.id}`)).body.allowedActions).not.toContain("relationships:help:request");
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  return { p, c, path, seen: `/relationships/${relationship.id}/help-requests` };
}

interface Help {
  readonly id: string;
}

test("a partner whose admin roles are gone asks the vendor; the vendor answers and closes; partner and customer see it", async () => {
  const { p, c, path, seen } = await removed();
  expect((await p.helpdesk.get(`/customers/${c.id}`)).body.allowedActions).toContain("relationships:help:request");
  const asked = await p.helpdesk.post(path, { subject: "Mail is down", description: "Nobody gets mail\nsince nine." });
  expect(asked).toMatchObject({ status: 201, body: { status: "open", subject: "Mail is down", askedBy: p.helpdesk.name, note: null } });
  await mailbox.waitFor(({ subject }) => subject === `${p.organization.name} asks for help for ${c.organization.name}: Mail is down`);

  const vera = await vendorPerson(app);
  const waiting = await allItems<Help>(vera, "/help-requests?limit=100");
  expect(waiting.filter(({ id }) => id === asked.body.id)).toMatchObject([{ customer: { id: c.id }, partner: { id: p.id } }]);
  const answer = `/organizations/${c.id}/help-requests/${asked.body.id}/answer`;
  expect((await vera.post(answer, { close: false })).status).toBe(422);
  expect((await vera.post(answer, { note: "We look into it.", close: false })).body).toMatchObject({ status: "answered" });
  const two = await Promise.all(["Solved.", "Done."].map((note) => vera.post(answer, { note, close: true })));
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  for (const [reader, where] of [
    [p.agent, path],
    [c.admin, seen],
  ] as const)
    expect((await reader.get(where)).body.items).toMatchObject([{ status: "closed", answeredBy: vera.name }]);
  await mailbox.waitFor(({ subject, text }) => subject === "Closed: Mail is down" && text.includes(p.helpdesk.name));
  await mailbox.waitFor(({ subject, text }) => subject === "Closed: Mail is down" && text.includes(c.admin.name));
  for (const reader of [p.owner, c.admin]) {
    const kinds = (await reader.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind.startsWith("help."))).toEqual(["help.answered", "help.answered", "help.asked"]);
  }
});

test("nobody else asks, reads or answers; only so many wait", async () => {
  const { p, c, path, seen } = await removed();
  const [q, other] = [await partner(app), await customer(app)];
  const help = { subject: "Help", description: "Please." };
  for (const person of [p.sales, p.colleague]) expect([person.name, (await person.post(path, help)).status]).toEqual([person.name, 403]);
  for (const person of [q.agent, c.admin, other.admin]) expect([403, 404]).toContain((await person.post(path, help)).status);
  expect((await stranger(app).post(path, help)).status).toBe(401);
  const many = await Promise.all(Array.from({ length: 22 }, () => p.agent.post(path, help)));
  expect(many.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(many.find(({ status }) => status !== 201)?.body.code).toBe("too-many-help-requests");
  const { id } = many.find(({ status }) => status === 201)?.body ?? {};
  const answer = `/organizations/${c.id}/help-requests/${id}/answer`;
  for (const person of [p.agent, c.admin, q.owner]) expect((await person.post(answer, { note: "mine", close: true })).status).toBe(404);
  for (const person of [p.owner, c.admin]) expect((await person.get("/help-requests")).status).toBe(404);
  expect((await c.user.get(seen)).status).toBe(403);
  expect((await other.admin.get(seen)).status).toBe(404);
  expect((await q.agent.get(path)).status).toBe(404);
});

test("whom the partner had written to comes back, so that it asks again in one step", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const invitation = await invite(p.agent, { to: ["it@customer.test"] });
  const relationship = (await accept(c.admin, invitation)).body;
  expect((await p.agent.get(`/customers/${c.id}`)).body.askedBefore).toEqual([]);
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect((await p.agent.get(`/customers/${c.id}`)).body.askedBefore).toEqual(["it@customer.test"]);
});
