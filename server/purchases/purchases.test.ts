import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";
import { mostPurchases } from "./rules.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const draft = (productName: string, change: Record<string, unknown> = {}) => ({
  agreementNumber: "MPSA-4711",
  productName,
  quantity: 5,
  purchasedOn: "2026-02-01",
  orderReference: "PO-1",
  ...change,
});
const products = async (by: Person, path: string) =>
  (await by.get(path)).body.items.map(({ productName }: { productName: string }) => productName);

async function world() {
  const c = await customer(app);
  const [p, q, reseller] = [await partner(app), await partner(app), await partner(app)];
  const ofP = await relate(p.agent, c.admin, { kind: "purchase-visibility" });
  await relate(q.agent, c.admin, { kind: "purchase-visibility" });
  await relate(reseller.agent, c.admin, { kind: "reseller" });
  const path = `/customers/${c.id}/purchases`;
  for (const [by, name] of [
    [p.agent, "Of P"],
    [q.sales, "Of Q"],
    [reseller.agent, "Of the reseller"],
  ] as const)
    expect((await by.post(path, draft(name))).status).toBe(201);
  return { c, p, q, reseller, ofP, path };
}

test("what was bought of each product is summed over what one may see, page by page, and no further", async () => {
  const { c, p, q, reseller, path } = await world();
  for (const [by, name, quantity, purchasedOn] of [
    [p.agent, "Mail", 10, "2026-01-05"],
    [p.sales, "Mail", 3, "2026-03-01"],
    [q.agent, "Mail", 100, "2026-02-01"],
  ] as const)
    expect((await by.post(path, draft(name, { quantity, purchasedOn }))).status).toBe(201);
  const of = async (by: Person, from = `/customers/${c.id}/purchased-products`) =>
    (await by.get(from)).body.items.map((one: { productName: string; quantity: number }) => [one.productName, one.quantity]);
  const mine = await p.helpdesk.get(`/customers/${c.id}/purchased-products`);
  expect(mine.body.items[0]).toEqual({ productName: "Mail", quantity: 13, purchases: 2, latestOn: "2026-03-01" });
  expect(await of(p.agent)).toEqual([
    ["Mail", 13],
    ["Of P", 5],
  ]);
  expect(await of(reseller.agent)).toEqual([["Of the reseller", 5]]);
  const all = [
    ["Mail", 113],
    ["Of P", 5],
    ["Of Q", 5],
    ["Of the reseller", 5],
  ];
  expect(await of(c.admin, "/purchased-products")).toEqual(all);
  const paged: unknown[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const { body }: { body: { items: { productName: string; quantity: number }[]; nextCursor: string | null } } = await c.admin.get(
      `/purchased-products?limit=3${cursor && `&cursor=${cursor}`}`,
    );
    paged.push(...body.items.map((one: { productName: string; quantity: number }) => [one.productName, one.quantity]));
    cursor = body.nextCursor;
  }
  expect(paged).toEqual(all);

  await c.admin.put("/purchase-sharing", { shared: true });
  expect(await of(p.agent)).toEqual([
    ["Mail", 113],
    ["Of P", 5],
    ["Of Q", 5],
  ]);
  expect((await stranger(app).get(`/customers/${c.id}/purchased-products`)).status).toBe(401);
  expect((await (await partner(app)).agent.get(`/customers/${c.id}/purchased-products`)).status).toBe(404);
  expect((await p.colleague.get(`/customers/${c.id}/purchased-products`)).status).toBe(403);
  expect((await c.user.get("/purchased-products")).status).toBe(403);
  const apps = await partner(app);
  await relate(apps.agent, c.admin, { kind: "line-of-business" });
  expect((await apps.agent.get(`/customers/${c.id}/purchased-products`)).body.code).toBe("no-relationship-of-this-kind");
});

test("partners see each other's purchases exactly while the customer lets them and both stand", async () => {
  const { c, p, q, reseller, ofP, path } = await world();
  const all = { p: await products(p.agent, path), q: await products(q.agent, path), reseller: await products(reseller.agent, path) };
  expect(all).toEqual({ p: ["Of P"], q: ["Of Q"], reseller: ["Of the reseller"] });
  expect((await products(c.admin, "/purchases")).sort()).toEqual(["Of P", "Of Q", "Of the reseller"]);
  expect((await c.admin.get("/purchase-sharing")).body).toEqual({
    shared: false,
    changedAt: null,
    changedBy: null,
    allowedActions: ["purchases:sharing:change"],
  });

  expect((await c.admin.put("/purchase-sharing", { shared: true })).body).toMatchObject({
    shared: true,
    changedBy: { name: c.admin.name },
  });
  expect((await c.deputy.put("/purchase-sharing", { shared: true })).body.changedBy.name).toBe(c.admin.name);
  const seen = await p.helpdesk.get(path);
  expect(seen.body).toMatchObject({ shared: true, allowedActions: [] });
  expect(seen.body.items.map(({ partner: { name } }: { partner: { name: string } }) => name).sort()).toEqual(
    [p.organization.name, q.organization.name].sort(),
  );
  expect(await products(reseller.agent, path)).toEqual(["Of the reseller"]);
  const foreign = (await p.agent.get(path)).body.items.find(({ productName }: { productName: string }) => productName === "Of Q");
  expect(foreign.allowedActions).toEqual([]);
  for (const answer of [
    await p.agent.put(`${path}/${foreign.id}`, draft("Mine now"), { headers: { "if-match": '"1"' } }),
    await p.agent.delete(`${path}/${foreign.id}`),
  ])
    expect(answer.status).toBe(404);

  await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: ofP.id });
  expect(await p.agent.get(path)).toMatchObject({ status: 409, body: { code: "no-relationship-of-this-kind" } });
  expect(await products(q.agent, path)).toEqual(["Of Q"]);
  await relate(p.agent, c.admin, { kind: "reseller" });
  expect(await products(p.agent, path)).toEqual(["Of P"]);
  await relate(p.agent, c.admin, { kind: "purchase-visibility" });
  expect((await products(q.agent, path)).sort()).toEqual(["Of P", "Of Q"]);

  await c.admin.put("/purchase-sharing", { shared: false });
  expect([await products(p.agent, path), await products(q.agent, path)]).toEqual([["Of P"], ["Of Q"]]);
  const events = (await c.admin.get("/events?limit=100")).body.items.filter(
    ({ kind }: { kind: string }) => kind === "purchase-sharing.changed",
  );
  expect(events).toMatchObject([
    { data: { shared: false }, actor: { name: c.admin.name } },
    { data: { shared: true }, actor: { name: c.admin.name } },
  ]);
});

test("who recorded a purchase corrects and removes it; lists are read page by page, newest first", async () => {
  const { c, p, path } = await world();
  const made = (await p.agent.post(path, draft("Wrong", { purchasedOn: "2026-03-01" }))).body;
  await p.agent.post(path, draft("Oldest", { purchasedOn: "2020-02-29", orderReference: null }));
  const whole = await products(p.agent, path);
  expect(whole).toEqual(["Wrong", "Of P", "Oldest"]);
  const paged: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const page: { body: { items: { productName: string }[]; nextCursor: string | null } } = await p.agent.get(
      `${path}?limit=1${cursor ? `&cursor=${cursor}` : ""}`,
    );
    paged.push(...page.body.items.map(({ productName }) => productName));
    cursor = page.body.nextCursor;
  }
  expect(paged).toEqual(whole);

  const right = { headers: { "if-match": '"1"' } };
  expect((await p.agent.put(`${path}/${made.id}`, draft("Right"))).body.code).toBe("if-match-required");
  const both = await Promise.all([
    p.agent.put(`${path}/${made.id}`, draft("Right", { quantity: 7 }), right),
    p.sales.put(`${path}/${made.id}`, draft("Left"), right),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await c.admin.get("/purchases")).body.items.find(({ id }: { id: string }) => id === made.id)).toMatchObject({
    version: 2,
    correctedBy: expect.any(String),
  });
  expect((await p.agent.delete(`${path}/${made.id}`)).status).toBe(204);
  expect((await p.agent.delete(`${path}/${made.id}`)).status).toBe(404);
  for (const wrong of [
    { purchasedOn: "2026-13-01" },
    { purchasedOn: "2999-01-01" },
    { quantity: 0 },
    { quantity: 1.5 },
    { agreementNumber: " " },
    { price: 1 },
  ])
    expect([wrong, (await p.agent.post(path, draft("X", wrong))).status]).toEqual([wrong, 422]);
  const kinds = (await c.admin.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds.slice(0, 3)).toEqual(["purchase.removed", "purchase.corrected", "purchase.recorded"]);
});

test("nobody else records, sees or decides", async () => {
  const { c, p, path } = await world();
  const other = await partner(app);
  expect((await other.agent.get(path)).status).toBe(404);
  expect((await other.agent.post(path, draft("X"))).status).toBe(404);
  for (const by of [p.colleague, p.helpdesk]) expect([by.name, (await by.post(path, draft("X"))).status]).toEqual([by.name, 403]);
  for (const by of [c.user, p.agent]) {
    expect((await by.put("/purchase-sharing", { shared: true })).status).toBe(403);
    expect((await by.get("/purchases")).status).toBe(403);
  }
  const biller = await member(app, c.organization, { roleIds: [roleId.billingAdministrator] });
  expect((await biller.get("/purchase-sharing")).body.allowedActions).toEqual([]);
  expect((await biller.put("/purchase-sharing", { shared: true })).status).toBe(403);
  expect((await stranger(app).get("/purchases")).status).toBe(401);
  const device = await partner(app);
  await relate(device.agent, c.admin, { kind: "device" });
  expect((await device.agent.get(path)).body).toMatchObject({ status: 409, code: "no-relationship-of-this-kind" });
});

test("a partner keeps so many purchases for a customer and no more, also when several are recorded at once", async () => {
  const { c, p, q, path } = await world();
  const behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
  await behind.query(
    `insert into purchases (organization_id, id, partner_id, agreement_number, product_name, quantity, purchased_on, recorded_at, recorded_by_id, recorded_by_name)
     select $1::uuid, gen_random_uuid(), $2::uuid, '1', 'Many', 1, date '2025-01-01', now(), $2::uuid, 'Somebody' from generate_series(1, $3::int - 2)`,
    [c.id, p.id, mostPurchases],
  );
  await behind.end();
  const answers = await Promise.all([1, 2, 3].map((n) => p.agent.post(path, draft(`Late ${n}`))));
  expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, "too-many-purchases", "too-many-purchases"]);
  expect((await q.agent.post(path, draft("Of another"))).status).toBe(201);
  const [newest] = (await p.agent.get(`${path}?limit=1`)).body.items;
  expect((await p.agent.delete(`${path}/${newest.id}`)).status).toBe(204);
  expect((await p.agent.post(path, draft("In its place"))).status).toBe(201);
});

test("purchase visibility that the vendor suspends shows nobody else's purchases, whatever the partner is to the customer besides", async () => {
  const { c, p, ofP, path } = await world();
  await relate(p.agent, c.admin, { kind: "reseller" });
  await c.admin.put("/purchase-sharing", { shared: true });
  const sees = async () => [await products(p.agent, path), await products(p.agent, `/customers/${c.id}/purchased-products`)];
  expect((await sees()).map((names) => names.toSorted())).toEqual([
    ["Of P", "Of Q"],
    ["Of P", "Of Q"],
  ]);
  const suspension = `/organizations/${c.id}/relationships/${ofP.id}/suspension`;
  const vera = await vendorPerson(app);
  expect((await vera.put(suspension, { reason: "We look into it." })).status).toBe(200);
  expect(await sees()).toEqual([["Of P"], ["Of P"]]);
  expect((await p.agent.get(path)).body.shared).toBe(false);
  await vera.delete(suspension);
  expect((await sees()).map(({ length }) => length)).toEqual([2, 2]);
});
