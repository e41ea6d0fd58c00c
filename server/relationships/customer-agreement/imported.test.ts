import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createOrganizations } from "../../organizations/index.ts";
import { transact } from "../../platform/index.ts";
import { customer, partner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { Browser, newAddress } from "../../testing/browser.ts";
import { importRelationships } from "../import-relationships.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const anna = { displayName: "Anna Brot", userName: "anna", email: "anna@brot.test" };

/** An organization that a partner has brought as its customer; nobody of it has come. */
async function imported() {
  const p = await partner(app);
  const ctx = app.system();
  const id = ctx.newId();
  const [name, domain] = [`Brot ${id}`, `brot-${randomUUID()}.example`];
  await transact(ctx, [id, p.id], async (tx) => {
    const draft = { id, name, domain, country: "IT", programId: "public", isCustomer: true, status: "imported" } as const;
    await createOrganizations(tx, ctx, [draft]);
    await importRelationships(tx, ctx, p.organization, [{ id, name, country: "IT" }]);
  });
  return { p, id, domain, path: `/organizations/${id}/first-administrator` };
}

test("an imported customer's first administrator comes and accepts the agreement for the partner that is there; only then it buys", async () => {
  const { p, id, domain, path } = await imported();
  const added = await (await vendorPerson(app)).post(path, anna);
  expect(added).toMatchObject({ status: 201, body: { organization: { id }, administrator: { signInName: `anna@${domain}` } } });
  const browser = new Browser(app, { address: newAddress() });
  const { temporaryPassword, administrator } = added.body;
  const chosen = "a longer phrase of one's own";
  await browser.signIn(administrator.signInName, temporaryPassword);
  await browser.send("PUT", "/session/password", { currentPassword: temporaryPassword, newPassword: chosen });
  expect((await browser.signIn(administrator.signInName, chosen)).body.organizations).toMatchObject([{ id, isCustomer: true }]);
  expect((await browser.send("GET", "/relationships")).body.items).toMatchObject([{ partner: { id: p.id }, source: "import" }]);

  const purchasedOn = app.system().now.toISOString().slice(0, 10);
  const purchase = { agreementNumber: "A1", productName: "Plan", quantity: 1, purchasedOn, orderReference: null };
  const buy = () => p.agent.post(`/customers/${id}/purchases`, purchase);
  expect((await buy()).body).toMatchObject({ status: 409, code: "customer-agreement-missing" });
  const text = (await browser.send("GET", "/agreements/customer-agreement?country=IT&language=en")).body;
  const agreement = { key: text.key, version: text.version, language: text.language, sha256: text.sha256 };
  expect((await browser.send("POST", "/customer-agreement/acceptance", { agreement })).status).toBe(200);
  expect((await buy()).status).toBe(201);
  expect((await p.agent.get(`/organizations/${id}/users`)).status).toBe(404);
});

test("once, by the vendor alone: of two at the same moment one is the first", async () => {
  const { p, path } = await imported();
  const [c, vera] = [await customer(app), await vendorPerson(app)];
  for (const person of [p.owner, p.agent, c.admin]) expect((await person.post(path, anna)).status).toBe(404);
  const two = await Promise.all([vera.post(path, anna), vera.post(path, { ...anna, userName: "berta" })]);
  expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await vera.post(path, anna)).body).toMatchObject({ status: 409, code: "organization-has-people" });
  expect((await vera.post(`/organizations/${c.id}/first-administrator`, anna)).body.code).toBe("organization-has-people");
  const other = await imported();
  app.advance(11 * 60_000);
  expect((await vera.post(other.path, anna)).body).toMatchObject({ status: 403, code: "fresh-sign-in-required" });
});
