import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, partner, service, signedIn, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { accept, consent, invite, relate } from "../testing/scenes.ts";
import { carryName } from "./carry-name.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function owner<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: app.ownerUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql, values);
  await client.end();
  return rows;
}

async function decision(
  asker: {
    post: (
      path: string,
      body: unknown,
    ) => Promise<{
      status: number;
      body: { answers: [{ allowed: boolean; path: { kind: string; name: string }[]; missing: { code: string } | null }] };
    }>;
  },
  question: object,
) {
  const { status, body } = await asker.post("/access/decisions", { questions: [question] });
  expect(status).toBe(200);
  return body.answers[0];
}

test("a partner is invited in, administers, and is shown out", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const vera = await vendorPerson(app);

  const relationship = await relate(p.agent, c.admin);
  expect(relationship).toMatchObject({
    label: "reseller-and-delegated-administrator",
    partner: { id: p.id },
    startedBy: { name: c.admin.name },
  });
  const [grant] = (await c.admin.get(`/organizations/${c.id}/grants`)).body.items;
  const given = grant.assignments.map(({ group, roles }: { group: { key: string }; roles: { key: string }[] }) => [
    group.key,
    roles[0]?.key,
  ]);
  expect(Object.fromEntries(given)).toEqual({ "admin-agents": "global-administrator", "helpdesk-agents": "helpdesk-administrator" });
  const [invitation] = (await p.agent.get("/invitations")).body.items;
  const { body: accepted } = await c.admin.get(`/organizations/${c.id}/agreement-acceptances`);
  expect(accepted.items).toMatchObject([{ key: "customer-agreement", acceptedBy: { id: c.admin.id }, invitationId: invitation.id }]);
  const listed = await p.agent.get("/customers");
  expect(listed.body.items).toMatchObject([{ id: c.id, name: c.organization.name, domain: null, administration: { state: "active" } }]);
  expect((await p.agent.get(`/customers/${c.id}`)).body).toMatchObject({ domain: c.organization.domain, account: { email: null } });

  const reset = { customerId: c.id, action: "users:password:reset" };
  const allowed = await decision(vera, { personId: p.agent.id, ...reset });
  expect(allowed.path.map((step) => step.kind)).toEqual(["person", "membership", "group", "assignment", "grant", "role", "action"]);
  expect(allowed).toMatchObject({ allowed: true, missing: null });
  expect(await decision(vera, { signInName: p.helpdesk.signInName.toUpperCase(), ...reset })).toMatchObject({ allowed: true });
  expect(await decision(vera, { personId: p.helpdesk.id, customerId: c.id, action: "users:user:create" })).toMatchObject({
    allowed: false,
    missing: { code: "action-not-in-role", name: "Helpdesk administrator" },
  });
  expect(await decision(vera, { personId: p.colleague.id, ...reset })).toMatchObject({
    allowed: false,
    missing: { code: "group-missing" },
  });
  expect(await decision(vera, { personId: (await partner(app)).agent.id, ...reset })).toMatchObject({
    allowed: false,
    missing: { code: "no-relationship" },
  });
  expect(await decision(vera, { personId: p.agent.id, customerId: c.id, action: "relationships:administration:remove" })).toMatchObject({
    missing: { code: "not-delegable" },
  });

  const removed = await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect(removed.body).toMatchObject({
    label: "reseller",
    status: "active",
    administration: { state: "removed", removedBy: c.admin.name, roles: [] },
  });
  for (const personId of [p.agent.id, p.helpdesk.id]) {
    expect(await decision(vera, { personId, ...reset })).toMatchObject({
      allowed: false,
      missing: { code: "administration-removed", by: c.admin.name },
    });
  }
  const after = await p.agent.get(`/customers/${c.id}`);
  expect(after.body).toMatchObject({
    name: c.organization.name,
    domain: null,
    account: null,
    administration: { state: "removed", removedBy: c.admin.name },
    allowedActions: ["relationships:help:request"],
  });
  const again = await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect([again.status, again.body.version]).toEqual([200, removed.body.version]);

  const kinds = await owner<{ kind: string; n: number }>(
    "select kind, count(*)::int as n from events where organization_id = $1 group by kind",
    [c.id],
  );
  expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, n]))).toMatchObject({
    "invitation.accepted": 1,
    "agreement.accepted": 1,
    "relationship.started": 1,
    "administration.granted": 1,
    "administration.removed": 1,
  });
});

describe("an invitation", () => {
  test("accepted twice, or by two people at once, makes one relationship", async () => {
    const [p, c] = [await partner(app), await customer(app)];
    const invitation = await invite(p.agent);
    const [a, b] = await Promise.all([accept(c.admin, invitation), accept(c.deputy, invitation)]);
    expect([a.status, b.status].sort()).toEqual([200, 201]);
    expect(a.body.id).toBe(b.body.id);
    expect((await accept(c.admin, invitation)).status).toBe(200);
    expect(await owner("select id from relationships where organization_id = $1", [c.id])).toHaveLength(1);
    expect(await owner("select id from grants where organization_id = $1", [c.id])).toHaveLength(1);
    expect((await p.agent.get(`/invitations/${invitation.id}`)).body).toMatchObject({ status: "open", acceptanceCount: 1 });
  });

  test("of one partner, two at once, makes one relationship", async () => {
    const [p, c] = [await partner(app), await customer(app)];
    const [first, second] = [await invite(p.agent), await invite(p.sales, { administration: false })];
    const answers = await Promise.all([accept(c.admin, first), accept(c.deputy, second)]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await owner("select id from relationships where organization_id = $1", [c.id])).toHaveLength(1);
    expect((await c.admin.get("/relationships")).body.items).toMatchObject([{ administration: { state: "active" } }]);
  });

  test("without addressee serves many customers; with one it is used once", async () => {
    const [p, c, d] = [await partner(app), await customer(app), await customer(app)];
    const open = await invite(p.agent);
    expect([(await accept(c.admin, open)).status, (await accept(d.admin, open)).status]).toEqual([201, 201]);
    const addressed = await invite((await partner(app)).agent, { to: ["anna@customer.test"] });
    expect((await accept(c.admin, addressed)).status).toBe(201);
    expect(await accept(d.admin, addressed)).toMatchObject({ status: 409, body: { code: "invitation-used-by-another" } });
    expect((await accept(c.admin, addressed)).status).toBe(200);
  });

  test("is refused with a reason of its own to whoever may not accept it", async () => {
    const [p, c] = [await partner(app), await customer(app)];
    const invitation = await invite(p.agent);
    const request = await consent(c.admin, invitation);
    const path = `/invitations/${invitation.id}/acceptance`;
    const refusal = async (actor: { post: typeof c.admin.post }, body: unknown = request) => {
      const answer = await actor.post(path, body);
      return [answer.status, answer.body.code];
    };
    expect(await refusal(stranger(app))).toEqual([401, "sign-in-required"]);
    expect(await refusal(c.user)).toEqual([403, "global-administrator-required"]);
    expect(await refusal(p.owner)).toEqual([422, "own-invitation"]);
    expect(await refusal((await partner(app)).owner)).toEqual([422, "partner-cannot-be-customer"]);
    expect(await refusal(await vendorPerson(app))).toEqual([422, "partner-cannot-be-customer"]);
    expect(await refusal((await customer(app, { programId: "germany" })).admin)).toEqual([422, "different-program"]);
    const damaged = `${invitation.token.slice(0, -2)}${invitation.token.endsWith("A") ? "BB" : "AA"}`;
    for (const token of [damaged, "x", invitation.token.slice(0, 40)]) {
      expect(await refusal(c.admin, { ...request, token })).toEqual([404, "invitation-not-found"]);
      expect((await stranger(app).post("/invitation-previews", { token })).body.code).toBe("invitation-not-found");
    }
    expect(await refusal(c.admin, { ...request, agreement: { ...request.agreement, sha256: "0".repeat(64) } })).toEqual([
      422,
      "agreement-outdated",
    ]);
    expect(await owner("select from relationships where partner_id = $1", [p.id])).toHaveLength(0);
    expect(await owner("select from agreement_acceptances where organization_id = $1", [c.id])).toHaveLength(0);
  });

  test("withdrawn, expired, declined or never sent says so", async () => {
    const [p, c] = [await partner(app), await customer(app)];
    const [withdrawn, declined] = [await invite(p.agent), await invite(p.agent, { to: ["a@customer.test"] })];
    expect((await p.agent.post(`/invitations/${withdrawn.id}/withdrawal`)).body).toMatchObject({
      status: "withdrawn",
      closedBy: { name: p.agent.name },
    });
    expect(await accept(c.admin, withdrawn)).toMatchObject({ status: 409, body: { code: "invitation-withdrawn" } });
    expect((await c.admin.post(`/invitations/${declined.id}/decline`, { token: declined.token, reason: "Not now" })).body).toEqual({
      status: "declined",
    });
    expect(await accept(c.admin, declined)).toMatchObject({ status: 409, body: { code: "invitation-declined" } });
    expect((await p.agent.get(`/invitations/${declined.id}`)).body).toMatchObject({ status: "declined", declineReason: "Not now" });
    const draft = await p.agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true });
    const unsent = { id: draft.body.id, link: draft.body.link, token: draft.body.link.split("#")[1] };
    expect(await accept(c.admin, unsent)).toMatchObject({ status: 409, body: { code: "invitation-not-sent" } });

    const late = await testApp();
    const soon = await invite(p.agent, { expiresInDays: 1 });
    late.advance(86_400_000);
    const lateAdmin = await signedIn(late, c.organization, { id: c.admin.id, displayName: c.admin.name, signInName: c.admin.signInName });
    expect(await accept(lateAdmin, soon)).toMatchObject({ status: 409, body: { code: "invitation-expired" } });
    await late.close();
  });

  test("that was prepared earlier is read again by who may send it, edited and sent; not once it has ended", async () => {
    const p = await partner(app);
    const { id, link, message } = (await p.agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true })).body;
    const path = `/invitations/${id}/letter`;
    expect((await p.sales.get(path)).body).toEqual({ link, message });
    for (const person of [p.helpdesk, p.colleague]) expect((await person.get(path)).status).toBe(403);
    expect((await (await partner(app)).agent.get(path)).status).toBe(404);
    const edited = { subject: "Ciao", body: `Sì: ${link}` };
    expect((await p.sales.post(`/invitations/${id}/sending`, { channel: "copy", message: edited })).status).toBe(200);
    expect((await p.agent.get(path)).body).toEqual({ link, message: edited });
    expect((await p.agent.post(`/invitations/${id}/withdrawal`)).status).toBe(200);
    expect((await p.agent.get(path)).body).toMatchObject({ status: 409, code: "invitation-withdrawn" });
  });

  test("keeps its link: a letter without it is not sent", async () => {
    const { agent } = await partner(app);
    const draft = await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true });
    const sending = { channel: "copy", message: { subject: "Hello", body: "No link here" } };
    const refused = await agent.post(`/invitations/${draft.body.id}/sending`, sending);
    expect(refused).toMatchObject({ status: 422, body: { code: "link-missing", errors: [{ path: "message.body" }] } });
    expect((await agent.get(`/invitations/${draft.body.id}`)).body.status).toBe("draft");
    const [stored] = await owner<{ body: string }>("select body from invitations where id = $1", [draft.body.id]);
    expect(stored?.body).not.toContain(draft.body.link.split("#")[1]);
  });

  test("is sent again as it was, without its letter being sent along", async () => {
    const { agent } = await partner(app);
    const invitation = await invite(agent);
    const again = await agent.post(`/invitations/${invitation.id}/sending`, { channel: "copy" });
    expect(again).toMatchObject({
      status: 200,
      body: { link: invitation.link, message: { body: expect.stringContaining(invitation.link) } },
    });
  });

  test("may be made and seen by admin and sales agents only", async () => {
    const p = await partner(app);
    const request = { kind: "reseller", includeDelegatedAdministration: true };
    expect((await p.sales.post("/invitations", request)).status).toBe(201);
    for (const person of [p.helpdesk, p.colleague, p.owner]) expect((await person.post("/invitations", request)).status).toBe(403);
    const invitation = await invite(p.agent);
    const other = await partner(app);
    expect((await other.agent.get(`/invitations/${invitation.id}`)).status).toBe(404);
    expect((await other.agent.post(`/invitations/${invitation.id}/withdrawal`)).status).toBe(404);
  });

  test("follows the rules of its cloud's program", async () => {
    for (const programId of ["us-government", "germany"]) {
      const { agent } = await partner(app, { programId });
      expect(await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: false })).toMatchObject({
        status: 422,
        body: { code: "delegated-administration-required" },
      });
      expect((await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true })).status).toBe(201);
    }
    const { agent } = await partner(app, { programId: "china" });
    expect(await agent.post("/invitations", { kind: "reseller", includeDelegatedAdministration: true })).toMatchObject({
      status: 403,
      body: { code: "unavailable-in-program" },
    });
  });

  test("repeated with its idempotency key has one effect, and shows its secret once", async () => {
    const { agent } = await partner(app);
    const request = { kind: "reseller", includeDelegatedAdministration: true };
    const headers = { "idempotency-key": "draft-1" };
    const [first, second] = await Promise.all([
      agent.post("/invitations", request, { headers }),
      agent.post("/invitations", request, { headers }),
    ]);
    expect(first.body.id).toBe(second.body.id);
    expect([first.body.link, second.body.link].filter((link) => link === null)).toHaveLength(1);
    expect(await agent.post("/invitations", { ...request, includeDelegatedAdministration: false }, { headers })).toMatchObject({
      status: 422,
      body: { code: "idempotency-key-reused" },
    });
    expect((await agent.get("/invitations?status=draft")).body.items).toHaveLength(1);
  });
});

test("administration can be added to a relationship later, and given again after it was removed", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const relationship = await relate(p.agent, c.admin, { administration: false });
  expect(relationship).toMatchObject({ label: "reseller", administration: { state: "none" } });
  expect((await p.agent.get(`/customers/${c.id}`)).body).toMatchObject({
    domain: null,
    account: null,
    allowedActions: ["relationships:help:request"],
  });
  const added = await accept(c.admin, await invite(p.agent));
  expect(added.body).toMatchObject({ id: relationship.id, administration: { state: "active" } });
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect((await accept(c.admin, await invite(p.agent))).body).toMatchObject({ id: relationship.id, administration: { state: "active" } });
  expect(await owner("select from grants where organization_id = $1", [c.id])).toHaveLength(2);
});

test("only the customer's own global administrator removes admin roles", async () => {
  const [p, c, d] = [await partner(app), await customer(app), await customer(app)];
  const { id } = await relate(p.agent, c.admin);
  const path = `/relationships/${id}/administration-removal`;
  expect((await c.user.post(path)).body.code).toBe("global-administrator-required");
  for (const person of [d.admin, p.agent, p.owner]) expect((await person.post(path)).status).toBeGreaterThanOrEqual(403);
  expect((await p.agent.get(`/customers/${c.id}`)).body.administration.state).toBe("active");
});

test("customers are listed by name, page by page, and found by the beginnings of words", async () => {
  const p = await partner(app);
  const names = ["Älva Östergren AB", "Brera Consulenze S.r.l.", "Contoso Consulting", "東京商事", "Zeta"];
  for (const name of names) await relate(p.agent, (await customer(app, { name })).admin, { administration: false });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: { name: string }[]; nextCursor: string | null } } = await p.agent.get(
      `/customers?limit=2${cursor ? `&cursor=${cursor}` : ""}`,
    );
    seen.push(...body.items.map((item) => item.name));
    cursor = body.nextCursor;
  } while (cursor);
  expect(seen).toEqual(["Älva Östergren AB", "Brera Consulenze S.r.l.", "Contoso Consulting", "Zeta", "東京商事"]);
  const find = async (search: string) =>
    (await p.agent.get(`/customers?search=${encodeURIComponent(search)}`)).body.items.map((item: { name: string }) => item.name);
  expect(await find("ostergren")).toEqual(["Älva Östergren AB"]);
  expect(await find("CON")).toEqual(["Brera Consulenze S.r.l.", "Contoso Consulting"]);
  expect(await find("cons bre")).toEqual(["Brera Consulenze S.r.l."]);
  expect(await find("東京")).toEqual(["東京商事"]);
  expect(await find("nothing")).toEqual([]);
  expect((await p.colleague.get("/customers")).status).toBe(403);
});

test("services and roles", async () => {
  expect((await service(app, "procura_nonsense").get("/customers")).status).toBe(401);
  const { agent } = await partner(app);
  const roles = await agent.get("/roles");
  expect(roles.body.items).toHaveLength(73);
  expect(roles.body.items.find((role: { id: string }) => role.id === roleId.helpdeskAdministrator).actions).toContain(
    "users:password:reset",
  );
});

test("a new name reaches the other side", async () => {
  const [p, c] = [await partner(app), await customer(app, { name: "Old Name" })];
  await relate(p.agent, c.admin);
  const rename = async (person: typeof c.admin, name: string) => {
    const path = `/organizations/${person.organization.organization_id}`;
    const { headers } = await person.get(path);
    expect((await person.patch(path, { name }, { headers: { "if-match": String(headers.etag) } })).status).toBe(200);
    await carryName(app.system, person.organization.organization_id);
  };
  await rename(c.admin, "Ruota Libera");
  await rename(p.owner, "Renamed Reseller");
  expect((await p.agent.get("/customers?search=ruota")).body.items).toMatchObject([{ id: c.id, name: "Ruota Libera" }]);
  expect((await p.agent.get("/customers?search=old")).body.items).toEqual([]);
  expect((await c.admin.get("/relationships")).body.items).toMatchObject([{ partner: { id: p.id, name: "Renamed Reseller" } }]);
});

test("an advisor may become a customer, but never gives its administration, and so its customers, away", async () => {
  const [p, advisor] = [await partner(app), await partner(app, { partnerKind: "advisor" })];
  expect(await accept(advisor.owner, await invite(p.agent))).toMatchObject({ status: 422, body: { code: "partner-cannot-delegate" } });
  expect((await accept(advisor.owner, await invite(p.agent, { administration: false }))).status).toBe(201);
  expect(await owner("select from grants where organization_id = $1", [advisor.id])).toHaveLength(0);
});

test("only the program's own agreement opens the door", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const invitation = await invite(p.agent);
  const request = await consent(c.admin, invitation);
  const other = { ...request, agreement: { ...request.agreement, key: "nothing" } };
  await owner(
    "insert into agreement_texts select 'nothing', version, language, country, title, markdown, repeat('0', 64), published_at from agreement_texts where key = 'customer-agreement' on conflict do nothing",
  );
  const path = `/invitations/${invitation.id}/acceptance`;
  expect((await c.admin.post(path, { ...other, agreement: { ...other.agreement, sha256: "0".repeat(64) } })).body).toMatchObject({
    status: 422,
    code: "agreement-outdated",
  });
});
