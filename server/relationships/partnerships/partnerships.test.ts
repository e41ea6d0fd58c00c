import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customer, type Person, partner, signedIn, stranger, unsignedPartner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { authorizeProvider, bePartners, invite, relate } from "../../testing/scenes.ts";
import { carryName } from "../carry-name.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

const provider = (draft = {}) => partner(app, { partnerKind: "indirect-provider", ...draft });

async function decides(personId: string, customerId: string, action: string): Promise<boolean> {
  const { body } = await (await vendorPerson(app)).post("/access/decisions", { questions: [{ personId, customerId, action }] });
  return body.answers[0].allowed;
}

test("a provider meets a reseller, helps, loses the access, and the two part", async () => {
  const [p, r] = [await provider(), await partner(app)];
  const sent = await invite(p.sales, { kind: "partnership" });
  const preview = await stranger(app).post("/invitation-previews", { token: sent.token });
  expect(preview.body).toMatchObject({
    invitation: { kind: "partnership", status: "open" },
    partner: { name: p.organization.name, partnerKind: "indirect-provider" },
    agreement: null,
    administration: "optional",
    viewer: null,
  });
  expect(preview.body.asks.map((ask: { code: string }) => ask.code)).toEqual([
    "order-for-customers",
    "add-subscriptions",
    "administer-own-users",
    "administer-own-services",
    "no-end-date",
  ]);
  expect((await r.owner.post("/invitation-previews", { token: sent.token })).body.viewer).toMatchObject({ canAccept: true, why: null });

  const authorized = await authorizeProvider(r.owner, sent);
  expect(authorized).toMatchObject({
    status: 201,
    body: {
      status: "active",
      counterpart: { kind: "provider", id: p.id, name: p.organization.name },
      authorizedBy: { name: r.owner.name },
      administration: { state: "active" },
      allowedActions: ["partnerships:administration:remove", "partnerships:partnership:end"],
    },
  });
  const { id } = authorized.body;
  const [mine, theirs] = [await r.owner.get("/partnerships"), await p.sales.get("/partnerships")];
  expect(mine.body.items).toMatchObject([{ id, counterpart: { kind: "provider" } }]);
  expect(theirs.body.items).toMatchObject([{ id, counterpart: { kind: "reseller", name: r.organization.name }, allowedActions: [] }]);
  expect((await p.sales.get(`/partnerships?search=${encodeURIComponent(r.organization.name)}`)).body.items).toHaveLength(1);

  // What the provider may do in the reseller's own house, and what not: become the reseller.
  expect((await p.agent.get(`/partnerships/${id}`)).body).toMatchObject({
    account: { email: null },
    actionsThere: expect.arrayContaining(["users:user:read", "organization:profile:read"]),
  });
  expect((await p.sales.get(`/partnerships/${id}`)).body).toMatchObject({ account: null, actionsThere: [] });
  expect((await p.agent.get(`/organizations/${r.id}/users`)).status).toBe(200);
  expect((await p.agent.post(`/organizations/${r.id}/users/${r.colleague.id}/password-reset`)).status).toBe(201);
  for (const person of [r.agent, r.helpdesk, r.sales, r.owner])
    expect((await p.agent.post(`/organizations/${r.id}/users/${person.id}/password-reset`)).status, person.name).toBe(403);
  const groups = (await r.owner.get(`/organizations/${r.id}/groups`)).body.items;
  expect((await p.agent.put(`/organizations/${r.id}/groups/${groups[0].id}/members/${r.colleague.id}`)).status).toBe(403);

  const removed = await r.owner.post(`/partnerships/${id}/administration-removal`);
  expect(removed.body).toMatchObject({ status: "active", administration: { state: "removed", removedBy: r.owner.name, roles: [] } });
  expect((await r.owner.post(`/partnerships/${id}/administration-removal`)).body.version).toBe(removed.body.version);
  expect((await p.agent.get(`/organizations/${r.id}/users`)).body.code).toBe("administration-removed");
  expect(await decides(p.agent.id, r.id, "users:user:read")).toBe(false);
  expect((await p.agent.get(`/partnerships/${id}`)).body).toMatchObject({ account: null, administration: { state: "removed" } });

  const ended = await p.owner.post(`/partnerships/${id}/ending`, { reason: "Other markets" });
  expect(ended.body).toMatchObject({
    status: "ended",
    endedBy: { name: p.owner.name, organizationName: p.organization.name },
    endReason: "Other markets",
    allowedActions: [],
  });
  for (const person of [r.owner, p.owner]) {
    expect((await person.get("/partnerships")).body.items).toEqual([]);
    expect((await person.get("/partnerships?status=ended")).body.items).toMatchObject([{ id, endReason: "Other markets" }]);
    expect((await person.get(`/partnerships?status=active&search=partner`)).body.items).toEqual([]);
    const kinds = (await person.get("/events?limit=50")).body.items.map((event: { kind: string }) => event.kind);
    for (const kind of ["partnership.started", "provider-access.granted", "provider-access.removed", "partnership.ended"])
      expect(kinds.filter((one: string) => one === kind)).toHaveLength(1);
  }
  expect((await r.owner.post(`/partnerships/${id}/ending`, {})).body.version).toBe(ended.body.version);
  expect((await r.owner.post(`/partnerships/${id}/administration-removal`)).status).toBe(200);

  const anew = await bePartners(p.sales, r.owner, false);
  expect(anew).toMatchObject({ status: "active", administration: { state: "none" } });
  expect(anew.id).not.toBe(id);
});

describe("an authorization", () => {
  test("twice, by two people at once, or again later is one partnership; later it can add the access", async () => {
    const [p, r] = [await provider(), await partner(app)];
    const sent = await invite(p.owner, { kind: "partnership" });
    const answers = await Promise.all([authorizeProvider(r.owner, sent, false), authorizeProvider(r.owner, sent, false)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    expect(await authorizeProvider(r.owner, sent, true)).toMatchObject({ status: 201, body: { administration: { state: "active" } } });
    expect(await authorizeProvider(r.owner, sent, false)).toMatchObject({ status: 200, body: { administration: { state: "active" } } });
    const { rows } = await behind.query("select organization_id from partnerships where organization_id = any ($1)", [[p.id, r.id]]);
    expect(rows).toHaveLength(2);
    const grants = await behind.query("select source_kind from grants where organization_id = $1", [r.id]);
    expect(grants.rows).toEqual([{ source_kind: "partnership" }]);
    expect((await p.sales.get(`/invitations/${sent.id}`)).body).toMatchObject({ kind: "partnership", acceptanceCount: 2, status: "open" });
  });

  test("of two invitations at once, while the provider ends, leaves both sides in agreement", async () => {
    const [p, r] = [await provider(), await partner(app)];
    const [first, second] = [await invite(p.owner, { kind: "partnership" }), await invite(p.sales, { kind: "partnership" })];
    const [{ body }] = await Promise.all([authorizeProvider(r.owner, first), authorizeProvider(r.owner, second, false)]);
    await Promise.all([
      p.owner.post(`/partnerships/${body.id}/ending`, {}),
      r.owner.post(`/partnerships/${body.id}/ending`, {}),
      authorizeProvider(r.owner, first),
      r.owner.post(`/partnerships/${body.id}/administration-removal`),
    ]);
    const { rows } = await behind.query(
      `select id, count(*)::int as sides, count(distinct (status, administration, grant_id, version))::int as stories
       from partnerships where organization_id = any ($1) group by id`,
      [[p.id, r.id]],
    );
    for (const row of rows) expect(row).toMatchObject({ sides: 2, stories: 1 });
    const live = await behind.query("select source_id from grants where organization_id = $1 and revoked_at is null", [r.id]);
    const open = await behind.query(
      "select id as source_id from partnerships where organization_id = $1 and status = 'active' and administration = 'active'",
      [r.id],
    );
    expect(live.rows).toEqual(open.rows);
  });

  test("is refused for each reason in words of its own, and leaves nothing", async () => {
    const p = await provider({ country: "DE" });
    const sent = await invite(p.owner, { kind: "partnership" });
    const refused = async (admin: Person, code: string, administration = true) => {
      const preview = await admin.post("/invitation-previews", { token: sent.token });
      expect(preview.body.viewer, code).toMatchObject({ canAccept: false, why: code });
      const answer = await authorizeProvider(admin, sent, administration);
      expect([answer.body.code, typeof answer.body.nextStep]).toEqual([code, "string"]);
    };
    await refused(p.owner, "own-invitation");
    await refused((await customer(app)).admin, "indirect-reseller-required");
    await refused((await partner(app, { partnerKind: "direct-partner" })).owner, "indirect-reseller-required");
    await refused((await partner(app, { country: "US" })).owner, "different-region");
    await refused((await partner(app, { programId: "germany" })).owner, "different-program");
    await refused((await unsignedPartner(app)).owner, "partner-agreement-unsigned");
    const r = await partner(app);
    for (const person of [r.agent, r.sales, r.helpdesk, r.colleague]) await refused(person, "global-administrator-required");
    expect((await authorizeProvider(r.owner, { ...sent, token: `${sent.token.slice(0, -4)}AAAA` })).body.code).toBe("invitation-not-found");
    expect((await authorizeProvider(r.owner, { ...sent, id: app.system().newId() })).body.code).toBe("invitation-not-found");
    expect((await stranger(app).post(`/invitations/${sent.id}/authorization`, { token: sent.token, administration: true })).status).toBe(
      401,
    );

    const plain = await invite(p.owner, { kind: "partnership", administration: false });
    expect((await authorizeProvider(r.owner, plain, true)).body.code).toBe("administrator-access-not-asked");
    await p.owner.post(`/invitations/${plain.id}/withdrawal`);
    expect((await authorizeProvider(r.owner, plain, false)).body.code).toBe("invitation-withdrawn");
    const brief = await invite(p.owner, { kind: "partnership", expiresInDays: 1 });
    const single = await invite(p.owner, { kind: "partnership", to: [`single-${process.pid}@reseller.test`] });
    expect((await r.owner.post(`/invitations/${single.id}/decline`, { token: single.token })).body.status).toBe("declined");
    expect((await authorizeProvider(r.owner, single)).body.code).toBe("invitation-declined");
    const forCustomers = await invite(p.agent);
    expect((await authorizeProvider(r.owner, forCustomers)).body.code).toBe("invitation-of-another-kind");
    const c = await customer(app);
    const text = await c.admin.get("/agreements/customer-agreement?country=IT&language=en");
    const { key, version, language, sha256 } = text.body;
    const crossed = { token: sent.token, agreement: { key, version, language, sha256 } };
    expect((await c.admin.post(`/invitations/${sent.id}/acceptance`, crossed)).body.code).toBe("invitation-of-another-kind");
    app.advance(86_400_000);
    const later = await signedIn(app, r.organization, { id: r.owner.id, displayName: r.owner.name, signInName: r.owner.signInName });
    expect((await authorizeProvider(later, brief)).body.code).toBe("invitation-expired");
    const { rows } = await behind.query("select 1 from partnerships where other_id = $1 or organization_id = $1", [p.id]);
    expect(rows).toEqual([]);
  });

  test("with administrator access wants a fresh proof of who it is; without it none", async () => {
    const [p, r] = [await provider(), await partner(app)];
    const sent = await invite(p.owner, { kind: "partnership" });
    app.advance(11 * 60_000);
    expect(await authorizeProvider(r.owner, sent)).toMatchObject({ status: 403, body: { code: "fresh-sign-in-required" } });
    expect((await authorizeProvider(r.owner, sent, false)).body.administration.state).toBe("none");
    expect((await authorizeProvider(r.owner, sent)).body.code).toBe("fresh-sign-in-required");
  });

  test("must include the access where the program says so", async () => {
    const [p, r] = [await provider({ programId: "germany" }), await partner(app, { programId: "germany" })];
    const asked = await p.owner.post("/invitations", { kind: "partnership", includeDelegatedAdministration: false });
    expect([asked.status, asked.body.code]).toEqual([422, "administrator-access-required"]);
    const sent = await invite(p.owner, { kind: "partnership" });
    expect((await r.owner.post("/invitation-previews", { token: sent.token })).body.administration).toBe("required");
    expect(await authorizeProvider(r.owner, sent, false)).toMatchObject({ status: 422, body: { code: "administrator-access-required" } });
    expect((await authorizeProvider(r.owner, sent)).status).toBe(201);
    const china = await provider({ programId: "china" });
    const there = await china.owner.post("/invitations", { kind: "partnership", includeDelegatedAdministration: true });
    expect(there.body.code).toBe("administrator-access-unavailable");
  });
});

describe("who may do it", () => {
  test("global administrators and sales agents of providers invite, and see those invitations; nobody else", async () => {
    const p = await provider();
    const request = { kind: "partnership", includeDelegatedAdministration: false };
    const drafted = await p.sales.post("/invitations", request);
    expect(drafted.status).toBe(201);
    expect(drafted.body.message.body).toContain("indirect provider");
    for (const person of [p.agent, p.helpdesk, p.colleague]) {
      expect((await person.post("/invitations", request)).status, person.name).toBe(403);
      expect((await person.get("/invitations?addressee=partner")).status, person.name).toBe(403);
      expect((await person.get(`/invitations/${drafted.body.id}`)).status, person.name).toBe(403);
      expect((await person.post(`/invitations/${drafted.body.id}/withdrawal`)).status, person.name).toBe(403);
    }
    expect((await p.owner.post(`/invitations/${drafted.body.id}/sending`, { channel: "copy" })).status).toBe(200);
    expect((await p.owner.get("/invitations?addressee=partner")).body.items).toMatchObject([{ id: drafted.body.id, kind: "partnership" }]);
    expect((await p.agent.get("/invitations")).body.items).toEqual([]);
    const r = await partner(app);
    expect(await r.owner.post("/invitations", request)).toMatchObject({ status: 403, body: { code: "indirect-provider-required" } });
    expect((await (await provider()).owner.get(`/invitations/${drafted.body.id}`)).status).toBe(404);
    const unsigned = await unsignedPartner(app, { partnerKind: "indirect-provider" });
    expect((await unsigned.owner.post("/invitations", request)).body.code).toBe("partner-agreement-unsigned");
  });

  test("only global administrators of the two change it; others of them may look, strangers know nothing", async () => {
    const [p, r, other] = [await provider(), await partner(app), await partner(app)];
    const { id } = await bePartners(p.sales, r.owner);
    const paths = [`/partnerships/${id}/administration-removal`, `/partnerships/${id}/ending`];
    const body = (path: string) => (path.endsWith("ending") ? {} : undefined);
    for (const person of [p.agent, p.sales, p.helpdesk, p.colleague, r.agent, r.sales, r.helpdesk, r.colleague])
      for (const path of paths)
        expect(await person.post(path, body(path)), person.name).toMatchObject({
          status: 403,
          body: { code: "global-administrator-required" },
        });
    for (const path of paths) expect((await other.owner.post(path, body(path))).status).toBe(404);
    expect((await p.owner.post(paths[0] ?? "")).body.code).toBe("reseller-only");
    for (const person of [p.agent, p.sales, r.agent, r.sales, r.owner]) expect((await person.get(`/partnerships/${id}`)).status).toBe(200);
    for (const person of [p.helpdesk, p.colleague, r.helpdesk]) expect((await person.get(`/partnerships/${id}`)).status).toBe(403);
    for (const path of ["", "/customers", "/ending"])
      expect((await other.owner.get(`/partnerships/${id}${path}`)).status).toBe(path === "/customers" ? 403 : 404);
    expect((await other.agent.get(`/partnerships/${id}/customers`)).status).toBe(404);
  });
});

test("shared customers are those of both, each as its own side knows it; ending says what stays, from the numbers", async () => {
  const [p, r] = [await provider(), await partner(app)];
  const { id } = await bePartners(p.sales, r.owner);
  const [both, plain, theirs, ours] = [await customer(app), await customer(app), await customer(app), await customer(app)];
  await relate(r.agent, both.admin);
  await relate(p.agent, both.admin, { administration: false });
  await relate(r.agent, plain.admin, { administration: false });
  await relate(p.agent, plain.admin, { administration: false });
  await relate(r.agent, theirs.admin);
  await relate(p.agent, ours.admin);
  type Page = { items: { id: string; administration: { state: string } }[]; nextCursor: string | null };
  const seen = async (person: Person, limit = 100) => {
    const items = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const { body }: { body: Page } = await person.get(`/partnerships/${id}/customers?limit=${limit}${cursor ? `&cursor=${cursor}` : ""}`);
      items.push(...body.items);
      cursor = body.nextCursor;
    }
    return items;
  };
  expect((await seen(r.agent, 1)).map((one) => one.id).sort()).toEqual([both.id, plain.id].sort());
  expect((await seen(p.agent)).map((one) => [one.id, one.administration.state])).toEqual(
    expect.arrayContaining([
      [both.id, "none"],
      [plain.id, "none"],
    ]),
  );
  expect((await seen(r.sales)).find((one) => one.id === both.id)?.administration.state).toBe("active");
  expect((await p.owner.get(`/partnerships/${id}/customers`)).status).toBe(403);

  expect((await r.owner.get(`/partnerships/${id}/ending`)).body).toEqual({
    sharedCustomers: 2,
    delegatedAdministrations: 1,
    endsAdministratorAccess: true,
  });
  expect((await p.owner.get(`/partnerships/${id}/ending`)).body).toEqual({
    sharedCustomers: 2,
    delegatedAdministrations: 0,
    endsAdministratorAccess: true,
  });
  await r.owner.post(`/partnerships/${id}/ending`, {});
  expect((await r.agent.get(`/partnerships/${id}/customers`)).body.code).toBe("partnership-ended");
  expect((await r.agent.get("/customers")).body.items).toHaveLength(3);
  expect((await p.agent.get("/customers")).body.items).toHaveLength(3);
  expect(await decides(r.agent.id, both.id, "users:user:read")).toBe(true);
  expect(await decides(p.agent.id, r.id, "users:user:read")).toBe(false);
});

test("a partner's new name reaches the other side's list, where it is found by it", async () => {
  const [p, r] = [await provider(), await partner(app)];
  const { id } = await bePartners(p.sales, r.owner);
  const path = `/organizations/${r.id}`;
  const { headers } = await r.owner.get(path);
  const name = `Zephyrine ${r.id.slice(-6)}`;
  expect((await r.owner.patch(path, { name }, { headers: { "if-match": String(headers.etag) } })).status).toBe(200);
  await carryName(app.system, r.id);
  expect((await p.sales.get("/partnerships?search=zephyrine")).body.items).toMatchObject([{ id, counterpart: { name } }]);
});
