import { afterAll, beforeAll, expect, test } from "vitest";
import { joinOrganization } from "../organizations/index.ts";
import { transact } from "../platform/index.ts";
import { customer, partner, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test("Me and the installation go by the name that is configured, if one is", async () => {
  const nord = await testApp({ env: { CENTER_NAME: " Nord & Süd " } });
  const { admin } = await customer(nord);
  expect((await admin.get("/session")).body.installation.name).toBe("Nord & Süd");
  const other = await customer(app);
  expect((await other.admin.get("/session")).body.installation.name).toBe("Test partner center");
  await nord.close();
});

test("Me tells what the person may do, by organization", async () => {
  const [{ owner, agent, colleague }, { admin, user }, vera] = [await partner(app), await customer(app), await vendorPerson(app)];
  const actionsOf = async (person: { get: typeof vera.get }): Promise<string[]> =>
    (await person.get("/session")).body.organizations[0].allowedActions;
  expect(await actionsOf(agent)).toEqual(expect.arrayContaining(["customers:customer:read", "relationships:invitation:create"]));
  expect(await actionsOf(agent)).not.toContain("users:user:create");
  expect(await actionsOf(owner)).toEqual(expect.arrayContaining(["users:user:create", "credentials:credential:create"]));
  expect(await actionsOf(colleague)).toEqual([]);
  expect(await actionsOf(admin)).toEqual(
    expect.arrayContaining(["relationships:invitation:accept", "relationships:administration:remove"]),
  );
  expect(await actionsOf(admin)).not.toContain("organizations:organization:read");
  expect(await actionsOf(user)).toEqual([]);
  expect(await actionsOf(vera)).toContain("organizations:organization:read");

  const me = (await admin.get("/session", { headers: { "accept-language": "it" } })).body;
  expect(me).toMatchObject({
    user: { id: admin.id, displayName: admin.name, homeOrganizationId: admin.organization.organization_id },
    organizations: [
      {
        id: admin.organization.organization_id,
        isCustomer: true,
        partnerKind: null,
        roles: [{ key: "global-administrator", name: "Amministratore globale" }],
      },
    ],
    installation: { name: "Test partner center", tenantDomain: "procura.test" },
  });
  expect((await stranger(app).get("/session")).status).toBe(401);
});

test("a person of several organizations chooses by header for which to act; others do not exist for them", async () => {
  const [home, second, other] = [await customer(app), await customer(app), await customer(app)];
  const { admin } = home;
  await transact(app.system(), [second.id], (tx) =>
    joinOrganization(tx, { organization_id: second.id, user_id: admin.id, user_organization_id: home.id, created_at: app.system().now }),
  );
  const me = (await admin.get("/session")).body;
  expect(me.organizations.map((organization: { id: string }) => organization.id).sort()).toEqual([home.id, second.id].sort());
  const at = (id: string) => ({ headers: { "procura-organization": id } });
  expect((await admin.get(`/organizations/${home.id}/api-credentials`)).status).toBe(200);
  expect((await admin.get(`/organizations/${home.id}/api-credentials`, at(home.id))).status).toBe(200);
  // Known there, without a role; and acting there the home's roles don't count.
  expect((await admin.get(`/organizations/${second.id}/api-credentials`, at(second.id))).status).toBe(403);
  expect((await admin.get(`/organizations/${home.id}/api-credentials`, at(second.id))).status).toBe(404);
  for (const id of [other.id, "0190a000-0000-7000-8000-000000000000", "nonsense"]) {
    expect(await admin.get("/sessions", at(id))).toMatchObject({ status: 404, body: { code: "not-found" } });
  }
});

test("people change their own name and language, with any script, and are found by it", async () => {
  const { user } = await customer(app);
  const changed = await user.patch("/session/user", { displayName: "  Зоя 佐藤 Müller ", language: "it" });
  expect(changed).toMatchObject({ status: 200, body: { user: { displayName: "Зоя 佐藤 Müller", language: "it" } } });
  expect((await user.get("/session")).body.user).toEqual(changed.body.user);
  expect((await user.patch("/session/user", { displayName: "N".repeat(300) })).status).toBe(200);
  for (const [body, path] of [
    [{ displayName: "N".repeat(301) }, "displayName"],
    [{ displayName: "   " }, "displayName"],
    [{ displayName: "a\u0000b" }, "displayName"],
    [{ language: "fr" }, "language"],
    [{ email: "new@mail.test" }, ""],
  ] as const) {
    expect(await user.patch("/session/user", body)).toMatchObject({ status: 422, body: { code: "invalid-input", errors: [{ path }] } });
  }
  expect(await user.call("PATCH", "/session/user", Buffer.from('{"displayName":"\xff\xfe"}', "latin1"))).toMatchObject({
    status: 400,
    body: { code: "malformed-body" },
  });
});
