import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, partner, service, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { accept, invite, relate } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
let worker: { stop(): Promise<void> };
let behind: pg.Client;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
  worker = await app.startWorker();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  await worker.stop();
  await Promise.all([app.close(), behind.end(), mailbox.stop()]);
});

async function related() {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const relationship = await relate(p.agent, c.admin);
  const made = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "Gate", scopes: ["access:decide"] });
  const gate = service(app, made.body.secret);
  const questions = [{ personId: p.helpdesk.id, customerId: c.id, action: "users:password:reset" }];
  return {
    p,
    c,
    relationship,
    decide: async () => (await gate.post("/access/decisions", { questions })).body.answers[0],
    path: `/organizations/${c.id}/relationships/${relationship.id}/suspension`,
    users: `/organizations/${c.id}/users`,
  };
}

test("the vendor suspends a relationship with a reason: decisions deny at once, both are told; lifted, everything holds again", async () => {
  const { p, c, relationship, decide, path, users } = await related();
  const vera = await vendorPerson(app);
  expect((await decide()).allowed).toBe(true);
  expect((await vera.get(`/organizations/${c.id}/relationships`)).body.items).toMatchObject([
    { id: relationship.id, suspension: null, allowedActions: expect.arrayContaining(["relationships:relationship:suspend"]) },
  ]);
  expect((await vera.put(path, {})).body).toMatchObject({ status: 422, errors: [{ path: "reason" }] });
  const suspended = await vera.put(path, { reason: "Under investigation." });
  expect(suspended).toMatchObject({ status: 200, body: { suspension: { reason: "Under investigation." } } });
  expect((await vera.put(path, { reason: "Again." })).body).toEqual(suspended.body);
  expect(await decide()).toMatchObject({ allowed: false, missing: { code: "suspended-by-vendor" } });
  expect((await p.agent.get(users)).body).toMatchObject({ status: 403, code: "suspended-by-vendor" });
  expect((await p.agent.post(users, { displayName: "No One", userName: "no-one" })).body.code).toBe("suspended-by-vendor");
  for (const seen of [
    (await c.admin.get(`/relationships/${relationship.id}`)).body,
    (await p.agent.get(`/customers/${c.id}`)).body.relationships[0],
  ])
    expect(seen.suspension).toMatchObject({ reason: "Under investigation." });
  expect((await c.admin.get(`/organizations/${c.id}/grants`)).body.items).toMatchObject([{ state: "suspended-by-vendor" }]);
  const name = `${p.organization.name} and ${c.organization.name}`;
  for (const person of [p.owner, c.admin])
    await mailbox.waitFor(({ subject, text }) => subject === `The relationship between ${name} is suspended` && text.includes(person.name));

  expect((await p.agent.post(`/customers/${c.id}/ending`, {})).body.code).toBe("relationship-suspended");
  expect((await accept(c.admin, await invite(p.agent, { kind: "advisor" }))).body.code).toBe("relationship-suspended");

  expect((await vera.delete(path)).body.suspension).toBeNull();
  expect((await vera.delete(path)).status).toBe(200);
  expect((await decide()).allowed).toBe(true);
  expect((await p.agent.post(users, { displayName: "Some One", userName: "some-one" })).status).toBe(201);
  await mailbox.waitFor(({ subject }) => subject === `The relationship between ${name} holds again`);
  for (const reader of [p.owner, c.admin]) {
    const kinds = (await reader.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => /suspen/.test(kind))).toEqual(["relationship.suspension-lifted", "relationship.suspended"]);
  }
});

test("it waits for what the partner has begun; removed while suspended stays removed after it is lifted", async () => {
  const { c, relationship, decide, path } = await related();
  const vera = await vendorPerson(app);
  await behind.query("begin");
  // Stands for an operation under the grant that has not ended yet.
  await behind.query("select from grants where organization_id = $1 for share", [c.id]);
  let returned = false;
  const suspending = vera.put(path, { reason: "Stop." }).then((answer) => {
    returned = true;
    return answer;
  });
  await sleep(300);
  expect(returned).toBe(false);
  await behind.query("commit");
  expect((await suspending).status).toBe(200);
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  await vera.delete(path);
  expect(await decide()).toMatchObject({ allowed: false, missing: { code: "administration-removed" } });
});

test("the end does not lift a suspension: nothing begins anew between the two until the vendor lifts it", async () => {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const vera = await vendorPerson(app);
  const [advisor, device] = [await relate(p.agent, c.admin, { kind: "advisor" }), await relate(p.agent, c.admin, { kind: "device" })];
  const path = `/organizations/${c.id}/relationships/${advisor.id}/suspension`;
  await vera.put(path, { reason: "Under investigation." });
  const [listed] = (await p.agent.get("/customers?suspended=true")).body.items;
  expect(listed).toMatchObject({ id: c.id, relationship: { suspendedAt: expect.any(String) } });
  expect((await p.agent.get("/customers/export")).body).toContain(listed.relationship.suspendedAt);
  const waiting = await invite(p.agent, { kind: "advisor" });
  expect((await c.admin.post(`/relationships/${advisor.id}/ending`, {})).status).toBe(200);
  expect((await p.agent.get("/customers")).body.items).toMatchObject([{ id: c.id, relationship: { suspendedAt: null } }]);
  expect((await p.agent.get("/customers?suspended=true")).body.items).toEqual([]);
  expect((await c.admin.get(`/relationships/${advisor.id}`)).body).toMatchObject({
    status: "ended",
    suspension: { reason: "Under investigation." },
  });

  // The same kind, another kind, and what the partner sends through a reseller: none of it begins.
  for (const sent of [waiting, await invite(p.agent, { kind: "advisor" }), await invite(p.agent, { kind: "line-of-business" })]) {
    const { body } = await c.admin.post("/invitation-previews", { token: sent.token });
    expect(body.viewer).toMatchObject({ canAccept: false, why: "relationship-suspended" });
    expect((await accept(c.admin, sent)).body).toMatchObject({ status: 409, code: "relationship-suspended" });
  }
  // Other partners, and what stands, are none of it.
  await relate((await partner(app, { partnerKind: "direct-partner" })).agent, c.admin, { kind: "advisor" });
  expect((await p.agent.get(`/customers/${c.id}/devices`)).status).toBe(200);

  const [ended] = (await vera.get(`/organizations/${c.id}/relationships?limit=100`)).body.items.filter(
    ({ id }: { id: string }) => id === advisor.id,
  );
  expect(ended).toMatchObject({ status: "ended", suspension: {}, allowedActions: ["relationships:relationship:lift"] });
  expect((await vera.put(path, { reason: "Once more." })).body.code).toBe("relationship-ended");
  for (const person of [p.owner, c.admin]) expect((await person.delete(path)).status).toBe(404);
  expect((await vera.delete(path)).body).toMatchObject({ status: "ended", suspension: null, allowedActions: [] });
  expect((await vera.delete(path)).body.code).toBe("relationship-ended");
  for (const person of [p.owner, c.admin])
    await mailbox.waitFor(
      ({ subject, text }) => subject === `${p.organization.name} and ${c.organization.name} can begin anew` && text.includes(person.name),
    );
  expect((await accept(c.admin, waiting)).status).toBe(201);
  expect((await p.agent.get(`/customers/${c.id}`)).body.relationships.map(({ id }: { id: string }) => id)).toContain(device.id);
});

test("only the vendor sees and does it", async () => {
  const { p, c, path } = await related();
  for (const person of [p.owner, p.agent, c.admin]) {
    expect((await person.put(path, { reason: "mine" })).status).toBe(404);
    expect((await person.delete(path)).status).toBe(404);
    expect((await person.get(`/organizations/${c.id}/relationships`)).status).toBe(404);
  }
});

test("a customer deletes an advisor at once; a reseller it asks", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const reseller = await relate(p.agent, c.admin);
  const advisor = await relate(p.agent, c.admin, { kind: "advisor" });
  const ending = (id: string) => `/relationships/${id}/ending`;
  expect((await c.admin.get(`/relationships/${advisor.id}`)).body.allowedActions).toContain("relationships:relationship:delete");
  expect((await c.admin.get(`/relationships/${reseller.id}`)).body.allowedActions).not.toContain("relationships:relationship:delete");
  expect((await c.admin.post(ending(reseller.id), {})).body).toMatchObject({ status: 409, code: "partner-must-end" });
  expect((await c.user.post(ending(advisor.id), {})).status).toBe(403);
  for (const person of [p.owner, (await customer(app)).admin]) expect((await person.post(ending(advisor.id), {})).status).toBe(404);
  const two = await Promise.all([c.admin.post(ending(advisor.id), { reason: "No longer needed." }), c.deputy.post(ending(advisor.id), {})]);
  expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await c.admin.get(`/relationships/${advisor.id}`)).body).toMatchObject({
    status: "ended",
    ending: { side: "customer" },
    administration: { state: "removed" },
    allowedActions: [],
  });
  // What the two have else stands.
  expect((await p.agent.get("/customers")).body.items).toMatchObject([{ id: c.id, relationship: { kinds: ["reseller"] } }]);
  expect((await p.agent.get(`/organizations/${c.id}/users`)).status).toBe(200);
  await mailbox.waitFor(({ subject, text }) => subject.endsWith(`${c.organization.name} has ended`) && text.includes(p.owner.name));
});
