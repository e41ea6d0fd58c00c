import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, service, signedIn, stranger, vendorPerson } from "../../testing/actors.ts";
import { allItems } from "../../testing/all-items.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { relate } from "../../testing/scenes.ts";
import { relationshipJobs } from "../jobs.ts";

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

const day = 86_400_000;

interface Overdue {
  readonly id: string;
}

const followUp = () => relationshipJobs(app.system).tasks["relationships.follow-up-end-requests"]?.({}, { attempt: 1, maxAttempts: 1 });
/** After days have passed sessions are over. */
const again = (person: Person) =>
  signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });
const told = async (reader: Person) =>
  (await (await again(reader)).get("/events?limit=100")).body.items
    .map((event: { kind: string }) => event.kind)
    .filter((kind: string) => /end/.test(kind));

async function related(kind: "indirect-reseller" | "direct-partner" = "indirect-reseller") {
  const [p, c] = [await partner(app, { partnerKind: kind }), await customer(app)];
  const relationship = await relate(p.agent, c.admin);
  return { p, c, request: `/relationships/${relationship.id}/end-request`, ending: `/customers/${c.id}/ending`, relationship };
}

test("a customer asks to end it; the partner reads why and until when, ends it, and nothing of its access is left", async () => {
  const { p, c, request, ending, relationship } = await related();
  expect((await p.agent.post(ending, {})).body).toMatchObject({ status: 409, code: "resellers-cannot-end" });
  const asked = await c.admin.post(request, { reason: "We move to another partner." });
  const dueAt = expect.stringMatching(/Z$/);
  expect(asked).toMatchObject({
    status: 200,
    body: { status: "active", endRequest: { requestedBy: c.admin.name, reason: "We move to another partner.", dueAt, escalatedAt: null } },
  });
  expect(Date.parse(asked.body.endRequest.dueAt) - Date.parse(asked.body.endRequest.requestedAt)).toBe(30 * day);
  expect((await c.deputy.post(request, { reason: "again" })).body.endRequest).toEqual(asked.body.endRequest);
  const mail = await mailbox.waitFor(({ subject }) => subject === `${c.organization.name} asks you to end your relationship`);
  expect(mail.text).toContain("We move to another partner.");

  expect((await p.agent.get("/customers")).body.items[0].relationship.endDueAt).toBe(asked.body.endRequest.dueAt);
  const seen = (await p.agent.get(`/customers/${c.id}`)).body;
  expect(seen.endRequest).toEqual(asked.body.endRequest);
  expect(seen.allowedActions).toContain("relationships:relationship:end");

  const ended = await Promise.all([p.agent.post(ending, { reason: "As you wish." }), p.agent.post(ending, {})]);
  expect(ended.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect((await p.agent.get("/customers")).body.items).toEqual([]);
  expect((await p.agent.get(`/customers?search=${c.organization.name.split(" ")[0]}`)).body.items).toEqual([]);
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(403);
  expect((await c.admin.get(`/relationships/${relationship.id}`)).body).toMatchObject({
    status: "ended",
    ending: { by: p.agent.name, side: "partner" },
    administration: { state: "removed" },
    allowedActions: [],
  });
  expect((await c.admin.post(request, {})).body.code).toBe("relationship-ended");
  for (const reader of [c.admin, p.owner]) expect(await told(reader)).toEqual(["relationship.ended", "relationship.end-requested"]);
  await mailbox.waitFor(
    ({ subject }) => subject === `The relationship between ${p.organization.name} and ${c.organization.name} has ended`,
  );

  const anew = await relate(p.agent, c.admin);
  expect(anew.id).not.toBe(relationship.id);
  expect((await c.admin.get("/relationships")).body.items).toMatchObject([{ status: "active", endRequest: null }, { status: "ended" }]);
  expect((await p.agent.get("/customers")).body.items).toMatchObject([{ id: c.id, relationship: { endDueAt: null } }]);
});

test("a partner that lets the day pass is reminded once, then the vendor is told, who ends it with a reason", async () => {
  const { p, c, request, relationship } = await related();
  await c.admin.post(request, {});
  await followUp();
  expect(await told(c.admin)).toEqual(["relationship.end-requested"]);
  app.advance(24 * day);
  await followUp();
  await followUp();
  expect(await told(c.admin)).toEqual(["relationship.end-reminded", "relationship.end-requested"]);
  app.advance(6 * day);
  await Promise.all([followUp(), followUp()]);
  await followUp();
  expect(await told(p.owner)).toEqual(["relationship.end-escalated", "relationship.end-reminded", "relationship.end-requested"]);

  const vera = await vendorPerson(app);
  const [admin, agent] = [await again(c.admin), await again(p.agent)];
  const overdue = await allItems<Overdue>(vera, "/end-requests?limit=100");
  expect(overdue.filter((item) => item.id === relationship.id)).toMatchObject([
    { customer: { id: c.id, name: c.organization.name }, partner: { id: p.id }, endRequest: { escalatedAt: expect.any(String) } },
  ]);
  for (const person of [admin, agent]) expect((await person.get("/end-requests")).status).toBe(403);
  const path = `/organizations/${c.id}/relationships/${relationship.id}/ending`;
  for (const person of [admin, agent]) expect((await person.post(path, { reason: "mine" })).status).toBe(404);
  expect((await vera.post(path, {})).body).toMatchObject({ status: 422, errors: [{ path: "reason" }] });
  expect((await vera.post(path, { reason: "The notice period is over." })).status).toBe(204);
  expect((await vera.post(path, { reason: "Again." })).body.code).toBe("relationship-ended");
  expect((await allItems<Overdue>(vera, "/end-requests?limit=100")).map(({ id }) => id)).not.toContain(relationship.id);
  expect((await admin.get(`/relationships/${relationship.id}`)).body.ending).toMatchObject({
    side: "vendor",
    reason: "The notice period is over.",
  });
});

test("the customer may think again; partners that are no resellers of a provider end by themselves", async () => {
  const { p, c, request, ending } = await related("direct-partner");
  await c.admin.post(request, { reason: "?" });
  expect((await c.admin.delete(request)).body.endRequest).toBeNull();
  expect((await c.admin.delete(request)).status).toBe(200);
  expect((await p.agent.get(`/customers/${c.id}`)).body).toMatchObject({ endRequest: null, relationship: { endDueAt: null } });
  expect((await p.agent.post(ending, {})).status).toBe(204);
});

test("nobody else asks for the end or makes it", async () => {
  const { p, c, request, ending } = await related("direct-partner");
  const [q, other] = [await partner(app), await customer(app)];
  for (const person of [c.user, p.agent]) expect([person.name, (await person.post(request, {})).status]).toEqual([person.name, 403]);
  for (const person of [p.owner, other.admin]) expect((await person.post(request, {})).status).toBe(404);
  for (const person of [p.helpdesk, p.sales, p.colleague])
    expect([person.name, (await person.post(ending, {})).status]).toEqual([person.name, 403]);
  expect((await q.agent.post(ending, {})).status).toBe(404);
  for (const path of [request, ending]) expect((await stranger(app).post(path, {})).status).toBe(401);
  const credential = await p.owner.post(`/organizations/${p.id}/api-credentials`, { name: "CRM", scopes: ["customers:read"] });
  expect((await service(app, credential.body.secret).post(ending, {})).status).toBe(403);
  expect((await c.admin.get("/relationships")).body.items).toMatchObject([{ status: "active", endRequest: null }]);
});
