import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner, service, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const day = 24 * 60 * 60_000;
const url = ({ organization }: Person) => `/organizations/${organization.organization_id}/api-credentials`;
const create = (person: Person, body: object = {}, headers = {}) =>
  person.post(url(person), { name: "Billing service", scopes: ["access:decide"], ...body }, { headers });
const question = (person: Person) => ({
  questions: [{ personId: person.id, customerId: person.organization.organization_id, action: "users:user:read" }],
});

test("a service signs in with a credential that is shown once, does what its scopes say, and is out when it is revoked", async () => {
  const vera = await vendorPerson(app);
  const { admin } = await customer(app);
  const { status, body } = await create(vera, { name: "Décisions 決定" });
  expect(status).toBe(201);
  const { credential, secret } = body;
  expect(credential).toMatchObject({
    name: "Décisions 決定",
    scopes: ["access:decide"],
    createdBy: { id: vera.id },
    expiresAt: null,
    lastUsedAt: null,
    revokedAt: null,
    hint: secret.slice(-4),
  });
  expect(secret).toMatch(/^procura_[\w-]{86}$/);

  const asking = service(app, secret);
  expect((await asking.post("/access/decisions", question(admin))).body.answers).toMatchObject([{ allowed: true }]);
  expect(await asking.get("/sessions")).toMatchObject({ status: 403, body: { code: "person-required" } });
  expect(await asking.get("/session")).toMatchObject({ status: 401 });
  await expect
    .poll(async () => (await vera.get(url(vera))).body.items.find(({ id }: { id: string }) => id === credential.id).lastUsedAt)
    .not.toBeNull();

  const listed = JSON.stringify((await vera.get(url(vera))).body) + JSON.stringify((await vera.get("/events")).body);
  expect(listed).toContain(credential.id);
  expect(listed).not.toContain(secret.slice(8, -4));

  expect((await vera.delete(`${url(vera)}/${credential.id}`)).status).toBe(204);
  expect(await asking.post("/access/decisions", question(admin))).toMatchObject({ status: 401, body: { code: "credential-invalid" } });
  expect((await vera.delete(`${url(vera)}/${credential.id}`)).status).toBe(204);
  // Other files of the same worker set the clock on: their events are newer.
  const kinds = (await vera.get(`/events?person=${vera.id}&limit=100`)).body.items.filter(
    ({ subject }: { subject: { id: string } }) => subject.id === credential.id,
  );
  expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(["credential.revoked", "credential.created"]);
});

test("nothing of the secret is in the database", async () => {
  const { admin } = await customer(app);
  const { secret, credential } = (await create(admin, {}, { "idempotency-key": "once" })).body;
  const again = await create(admin, {}, { "idempotency-key": "once" });
  expect(again).toMatchObject({ status: 201, body: { credential: { id: credential.id }, secret: null } });
  const owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
  for (const table of ["api_credentials", "events", "idempotency_keys"]) {
    const { rows } = await owner.query(`select t::text as row from ${table} t where organization_id = $1`, [
      admin.organization.organization_id,
    ]);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(8, -4));
  }
  await owner.end();
});

test("a credential that expires is refused from that instant on", async () => {
  const later = await testApp();
  const { admin } = await customer(later);
  const expiresAt = new Date(later.system().now.getTime() + day).toISOString();
  const { secret } = (await create(admin, { expiresAt })).body;
  const ask = () => service(later, secret).post("/access/decisions", question(admin));
  expect((await ask()).status).toBe(200);
  later.advance(day);
  expect(await ask()).toMatchObject({ status: 401, body: { code: "credential-invalid" } });
  await later.close();
});

test("a scope that is missing is named", async () => {
  const { admin } = await customer(app);
  const { secret } = (await create(admin, { scopes: ["users:read"] })).body;
  expect(await service(app, secret).post("/access/decisions", question(admin))).toMatchObject({
    status: 403,
    body: { code: "scope-missing", detail: expect.stringContaining("access:decide") },
  });
});

test("a service of one organization is a stranger at another", async () => {
  const [{ admin }, other] = [await customer(app), await customer(app)];
  const { secret } = (await create(admin)).body;
  const { answers } = (await service(app, secret).post("/access/decisions", question(other.admin))).body;
  expect(answers).toMatchObject([{ allowed: false, path: [] }]);
  expect((await service(app, secret).get("/roles", { headers: { "procura-organization": other.id } })).status).toBeGreaterThanOrEqual(403);
});

test("a bad bearer is refused, even beside a good session", async () => {
  const { admin } = await customer(app);
  const { secret } = (await create(admin)).body;
  const token: string = secret.slice("procura_".length);
  const damaged = `${token.slice(0, 70)}${token[70] === "A" ? "B" : "A"}${token.slice(71)}`;
  for (const authorization of [
    `Bearer procura_${damaged}`,
    `Bearer ${token}`,
    "Bearer procura_x",
    "Basic dXNlcjpwYXNz",
    "Bearer",
    `Bearer procura_${token}x`,
  ]) {
    expect(await admin.get("/sessions", { headers: { authorization } })).toMatchObject({
      status: 401,
      body: { code: "credential-invalid" },
    });
  }
});

test("only global administrators of the organization itself give credentials out", async () => {
  const [c, p] = [await customer(app), await partner(app)];
  expect((await c.user.post(url(c.admin), { name: "x", scopes: ["users:read"] })).status).toBe(403);
  expect((await p.agent.post(url(p.owner), { name: "x", scopes: ["users:read"] })).status).toBe(403);
  expect((await p.owner.post(url(c.admin), { name: "x", scopes: ["users:read"] })).status).toBe(404);
  expect((await p.owner.get(url(c.admin))).status).toBe(404);
  const { credential } = (await create(c.admin)).body;
  expect((await p.owner.delete(`${url(c.admin)}/${credential.id}`)).status).toBe(404);
  expect((await p.owner.delete(`${url(p.owner)}/${credential.id}`)).status).toBe(404);
  expect((await c.user.delete(`${url(c.admin)}/${credential.id}`)).status).toBe(403);
});

test("scopes are those that exist and that the organization has a use for", async () => {
  const [{ admin }, { owner }, vera] = [await customer(app), await partner(app), await vendorPerson(app)];
  expect(await create(admin, { scopes: ["customers:read", "mail:read", "users:read"] })).toMatchObject({
    status: 422,
    body: { code: "scope-not-available", errors: [{ path: "scopes" }], detail: expect.stringContaining("customers:read, mail:read") },
  });
  expect((await create(owner, { scopes: ["customers:read", "customers:import", "customers:read"] })).body.credential.scopes).toEqual([
    "customers:import",
    "customers:read",
  ]);
  expect((await create(owner, { scopes: ["organizations:read"] })).status).toBe(422);
  expect((await create(vera, { scopes: ["organizations:read", "mail:read"] })).status).toBe(201);
  for (const [body, path] of [
    [{ scopes: ["everything"] }, "scopes.0"],
    [{ scopes: [] }, "scopes"],
    [{ name: "" }, "name"],
    [{ name: "x".repeat(301) }, "name"],
    [{ expiresAt: "tomorrow" }, "expiresAt"],
    [{ expiresAt: "2020-01-01T00:00:00Z" }, "expiresAt"],
  ] as const) {
    expect(await create(admin, body)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  }
});

test("the list pages by key, newest first", async () => {
  const { admin } = await customer(app);
  for (const name of ["first", "second", "third"]) await create(admin, { name });
  const page = (await admin.get(`${url(admin)}?limit=2`)).body;
  expect(page.items.map(({ name }: { name: string }) => name)).toEqual(["third", "second"]);
  const rest = (await admin.get(`${url(admin)}?limit=2&cursor=${page.nextCursor}`)).body;
  expect([rest.items.map(({ name }: { name: string }) => name), rest.nextCursor]).toEqual([["first"], null]);
  expect((await admin.get(`${url(admin)}?cursor=nonsense`)).status).toBe(422);
});
