import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { customer, type Person, partner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { endAsVendor, relate } from "../../testing/scenes.ts";

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

const address = "https://apps.example";
const draft = (name: string) => ({
  ...{ name, version: "1", description: name, platform: "web", installUrl: address, privacyUrl: address, supportUrl: address },
});
const upload = (by: Person, path: string, serials: readonly string[]) =>
  by.call("POST", `${path}/device-uploads`, ["Serial,Manufacturer,Model", ...serials.map((one) => `${one},Contoso,Book`)].join("\n"), {
    headers: { "content-type": "text/csv" },
  });

/** A partner that has something active under each kind that can have it. */
async function working() {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const theirs = `/customers/${c.id}`;
  const [device, business, people] = [
    await relate(p.agent, c.admin, { kind: "device" }),
    await relate(p.agent, c.admin, { kind: "line-of-business" }),
    await relate(p.agent, c.admin, { kind: "partner-account" }),
  ];
  await upload(p.agent, theirs, ["PC-1", "PC-2", "PC-3", "PC-4"]);
  const [shelf, waiting] = [
    (await p.agent.post(`${theirs}/apps`, draft("Shelf"))).body.id,
    await p.agent.post(`${theirs}/apps`, draft("Till")),
  ];
  expect(waiting.status).toBe(201);
  await c.admin.post(`/apps/${shelf}/versions/1/acceptance`);
  const addition = { email: p.sales.signInName, roleIds: [] };
  expect((await c.admin.post(`/relationships/${people.id}/accounts`, addition)).status).toBe(201);
  const end = ({ id: relationshipId }: { id: string }, by: Person = p.agent) => by.post(`${theirs}/ending`, { relationshipId });
  const ahead = async ({ id }: { id: string }, by: Person = p.agent) => await by.get(`${theirs}/ending?relationshipId=${id}`);
  return { p, c, theirs, device, business, people, shelf, end, ahead };
}

test("a partner ends a relationship once nothing active is left under it; until then the check names what blocks", async () => {
  const { p, c, theirs, device, business, people, shelf, end, ahead } = await working();
  const expected = [
    [device, { what: "devices", count: 4, names: ["PC-1", "PC-2", "PC-3"] }],
    [business, { what: "apps", count: 1, names: ["Shelf"] }],
    [people, { what: "accounts", count: 1, names: [p.sales.name] }],
  ] as const;
  for (const [relationship, work] of expected) {
    // That the customer asks for the end does not end what it still uses.
    await c.admin.post(`/relationships/${relationship.id}/end-request`, {});
    expect((await ahead(relationship)).body).toEqual({ relationshipId: relationship.id, activeWork: [work] });
    expect(await end(relationship)).toMatchObject({ status: 409, body: { code: "relationship-in-use", activeWork: [work] } });
  }
  expect((await end(device)).body.detail).toContain("4 managed devices (PC-1, PC-2, PC-3, …)");
  expect((await end(business)).body.detail).toContain("1 published app (Shelf)");
  expect((await p.agent.get(`/customers/${c.id}`)).body.relationship.kinds).toHaveLength(3);

  expect((await p.agent.post(`${theirs}/apps/${shelf}/withdrawal`)).status).toBe(200);
  for (const { id } of (await p.agent.get(`${theirs}/devices`)).body.items.slice(1))
    expect((await p.agent.delete(`${theirs}/devices/${id}`)).status).toBe(204);
  expect((await end(device)).body.activeWork).toMatchObject([{ count: 1 }]);
  const [{ id: last }] = (await c.admin.get("/devices")).body.items;
  await c.admin.post(`/devices/${last}/release`);
  const account = `${theirs}/accounts/${p.sales.id}`;
  for (const by of [p.sales, p.helpdesk, p.colleague]) expect([by.name, (await by.delete(account)).status]).toEqual([by.name, 403]);
  const [q, other] = [await partner(app), await customer(app)];
  for (const by of [q.agent, other.admin]) expect((await by.delete(account)).status).toBeOneOf([403, 404]);
  expect((await p.agent.get(`${theirs}/accounts`)).body.items).toMatchObject([{ allowedActions: ["relationships:relationship:end"] }]);
  expect((await p.sales.get(`${theirs}/accounts`)).body.items).toMatchObject([{ allowedActions: [] }]);
  expect((await p.agent.delete(account)).status).toBe(204);
  expect((await p.agent.delete(account)).status).toBe(404);
  expect((await c.admin.get("/partner-accounts")).body.items).toEqual([]);
  for (const [relationship] of expected) {
    expect((await ahead(relationship)).body.activeWork).toEqual([]);
    expect((await end(relationship)).status).toBe(204);
    expect((await ahead(relationship)).body.code).toBe(relationship === people ? "not-found" : "relationship-ended");
  }
});

test("accounts of people who are not active at home hold nothing up; nobody else looks ahead", async () => {
  const { p, c, people, end, ahead } = await working();
  const [q, other] = [await partner(app), await customer(app)];
  for (const by of [p.helpdesk, p.sales, p.colleague]) expect([by.name, (await ahead(people, by)).status]).toEqual([by.name, 403]);
  for (const by of [q.agent, other.admin, c.admin]) expect((await ahead(people, by)).status).toBeOneOf([403, 404]);
  const forVendor = `/organizations/${c.id}/relationships/${people.id}/ending`;
  for (const by of [p.agent, c.admin]) expect((await by.get(forVendor)).status).toBe(404);
  expect((await p.owner.post(`/organizations/${p.id}/users/${p.sales.id}/disabling`)).status).toBeLessThan(300);
  expect((await ahead(people)).body.activeWork).toEqual([]);
  expect((await end(people)).status).toBe(204);
});

test("of an upload and the end at the same time, the end sees what the upload brought, or the upload comes too late", async () => {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const path = `/customers/${c.id}`;
  const { id: relationshipId } = await relate(p.agent, c.admin, { kind: "device" });
  const [uploaded, ended] = await Promise.all([upload(p.agent, path, ["R-1"]), p.agent.post(`${path}/ending`, { relationshipId })]);
  const left = (await c.admin.get("/devices")).body.items.length;
  expect([uploaded.status, ended.status, left]).toBeOneOf([
    [200, 409, 1],
    [409, 204, 0],
  ]);
});

test("the vendor ends it all the same; both are told what becomes of what is left", async () => {
  const { p, c, device, business, people } = await working();
  const vera = await vendorPerson(app);
  for (const { id } of [device, business, people]) {
    const path = `/organizations/${c.id}/relationships/${id}/ending`;
    expect((await vera.get(path)).body.activeWork).toHaveLength(1);
    await endAsVendor(vera, c.id, id);
  }
  const about = ({ subject }: { subject: string }) =>
    subject === `The relationship between ${p.organization.name} and ${c.organization.name} has ended`;
  for (const words of ["nobody maintains them any more", "nobody manages them any more", "accounts of the partner's people"])
    for (const person of [p.owner, c.admin])
      await mailbox.waitFor((mail) => about(mail) && mail.text.includes(person.name) && mail.text.includes(words));
  expect((await c.admin.get("/devices")).body.items).toHaveLength(4);
  expect((await c.admin.get("/apps")).body.items).toMatchObject([{ maintained: false }, { maintained: false }]);
  expect((await c.admin.get("/partner-accounts")).body.items).toEqual([]);
});

test("asked to end while the vendor suspends it, a partner ends it with what it can bring to no end", async () => {
  const { p, c, theirs, device, people, end, ahead } = await working();
  const vera = await vendorPerson(app);
  for (const { id } of [device, people]) {
    expect((await vera.put(`/organizations/${c.id}/relationships/${id}/suspension`, { reason: "Wait." })).status).toBe(200);
  }
  const [first] = (await c.admin.get("/devices")).body.items;
  for (const kept of [await p.agent.delete(`${theirs}/devices/${first.id}`), await end(device), await end(people), await ahead(device)])
    expect(kept).toMatchObject({ status: 409, body: { code: "relationship-suspended" } });
  for (const relationship of [device, people]) {
    await c.admin.post(`/relationships/${relationship.id}/end-request`, {});
    expect((await ahead(relationship)).body.activeWork).toEqual([]);
    expect((await end(relationship)).status).toBe(204);
  }
  expect((await c.admin.get("/devices")).body.items).toHaveLength(4);
  expect((await c.admin.get("/partner-accounts")).body.items).toEqual([]);
  await mailbox.waitFor(({ text }) => text.includes(c.admin.name) && text.includes("nobody manages them any more"));
});
