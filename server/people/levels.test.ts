import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, service } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { Browser, newAddress } from "../testing/browser.ts";
import { member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";
import { addSecondFactor } from "../testing/second-factor.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const usersOf = ({ id }: { id: string }) => `/organizations/${id}/users`;
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const draft = (userName: string, more: object = {}) => ({
  displayName: `Person ${userName}`,
  userName,
  email: `${userName}@mail.test`,
  agentLevel: "none",
  adminLevel: "none",
  ...more,
});
const userAdmin = (p: Awaited<ReturnType<typeof partner>>) => member(app, p.organization, { roleIds: [roleId.userAdministrator] });

test("a user management admin adds a helpdesk agent, who changes the password first and works at once", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  await relate(p.agent, c.admin);
  const admin = await userAdmin(p);
  const added = await admin.post(usersOf(p), draft("hanna", { agentLevel: "helpdesk-agents" }));
  expect(added.status).toBe(201);
  expect(added.body.user).toMatchObject({
    signInName: `hanna@${p.organization.domain}`,
    agentLevels: ["helpdesk-agents"],
    adminLevels: [],
    mustChangePassword: true,
  });
  const { user, temporaryPassword } = added.body;
  expect((await admin.get(`${usersOf(p)}/${user.id}`)).body).not.toHaveProperty("temporaryPassword");
  const browser = new Browser(app, { address: newAddress() });
  expect((await browser.signIn(user.signInName, temporaryPassword)).body.user.mustChangePassword).toBe(true);
  expect(outcome(await browser.send("GET", "/customers"))).toBe("403 password-change-required");
  const passwords = { currentPassword: temporaryPassword, newPassword: "violet otter bicycle 9" };
  expect((await browser.send("PUT", "/session/password", passwords)).status).toBeLessThan(300);
  expect(outcome(await browser.send("GET", "/customers"))).toBe("403 multi-factor-required");
  await addSecondFactor(app, browser);
  expect((await browser.send("GET", "/customers")).body.items).toHaveLength(1);
  const refused = await browser.send("POST", "/invitations", { kind: "reseller", includeDelegatedAdministration: false });
  expect(refused).toMatchObject({
    status: 403,
    body: {
      neededRoles: [
        { kind: "agent-level", key: "admin-agents", name: "Admin agent" },
        { kind: "agent-level", key: "sales-agents", name: "Sales agent" },
      ],
    },
  });
  expect(refused.body.detail).toContain("It takes Admin agent or Sales agent.");
  const events = (await p.owner.get("/events?limit=50")).body.items.filter(
    (event: { subject: { id: string } }) => event.subject.id === user.id,
  );
  expect(events.map((event: { kind: string }) => event.kind)).toEqual(expect.arrayContaining(["user.created", "group-member.added"]));
});

test("both levels are a choice, and so is the person's own address; nothing is given by default", async () => {
  const p = await partner(app);
  const { agentLevel: _, ...noAgent } = draft("a");
  const { adminLevel: __, ...noAdmin } = draft("a");
  const { email: ___, ...noEmail } = draft("a");
  const answers = await Promise.all(
    [noAgent, noAdmin, noEmail, draft("a", { agentLevel: "boss" })].map((body) => p.owner.post(usersOf(p), body)),
  );
  expect(answers.map(outcome)).toEqual(["422 levels-required", "422 levels-required", "422 email-required", "422 invalid-input"]);
  expect(answers.slice(0, 3).map(({ body }) => body.errors[0].path)).toEqual(["agentLevel", "adminLevel", "email"]);
  const none = await p.owner.post(usersOf(p), draft("nobody"));
  expect(none.body.user).toMatchObject({ agentLevels: [], adminLevels: [], roles: [] });
  expect(outcome(await p.owner.post(usersOf(p), draft("other", { email: "Nobody@mail.test" })))).toBe("409 email-taken");
  const both = await Promise.all(["one", "two"].map((name) => p.owner.post(usersOf(p), draft(name, { email: "same@mail.test" }))));
  expect(both.map(outcome).sort()).toEqual(["201", "409 email-taken"]);
  const path = `${usersOf(p)}/${none.body.user.id}`;
  expect(outcome(await p.owner.patch(path, { email: "same@mail.test" }, { headers: { "if-match": '"1"' } }))).toBe("409 email-taken");
  const c = await customer(app);
  expect(outcome(await c.admin.post(usersOf(c), draft("a")))).toBe("409 levels-of-partners-only");
  expect(outcome(await c.admin.patch(`${usersOf(c)}/${c.user.id}/levels`, { adminLevel: "none" }))).toBe("409 levels-of-partners-only");
});

describe("levels are changed", () => {
  test("and act at once: what the person may do is asked anew with every request", async () => {
    const p = await partner(app);
    const levels = (person: Person, change: object) => p.owner.patch(`${usersOf(p)}/${person.id}/levels`, change);
    expect(outcome(await p.colleague.get("/customers"))).toBe("403 role-missing");
    expect((await levels(p.colleague, { agentLevel: "sales-agents" })).body).toMatchObject({
      agentLevels: ["sales-agents"],
      adminLevels: [],
    });
    expect((await p.colleague.get("/customers")).status).toBe(200);
    const moved = await levels(p.colleague, { agentLevel: "helpdesk-agents", adminLevel: "user-administrator" });
    expect(moved.body).toMatchObject({ agentLevels: ["helpdesk-agents"], adminLevels: ["user-administrator"] });
    expect((await p.colleague.get(usersOf(p))).status).toBe(200);
    expect((await levels(p.colleague, { agentLevel: "none" })).body).toMatchObject({
      agentLevels: [],
      adminLevels: ["user-administrator"],
    });
    expect(outcome(await p.colleague.get("/customers"))).toBe("403 action-not-in-role");
    expect(outcome(await levels(p.colleague, {}))).toBe("422 invalid-input");
    expect(outcome(await levels(p.owner, { adminLevel: "none" }))).toBe("409 last-global-administrator");
    expect((await levels(p.owner, { agentLevel: "admin-agents" })).body.agentLevels).toEqual(["admin-agents"]);
  });

  test("of whoever holds several, which is shown as it is, to exactly one", async () => {
    const p = await partner(app);
    const groups = (await p.owner.get(`/organizations/${p.id}/groups`)).body.items as { id: string; key: string }[];
    const sales = groups.find(({ key }) => key === "sales-agents");
    await p.owner.put(`/organizations/${p.id}/groups/${sales?.id}/members/${p.agent.id}`);
    const path = `${usersOf(p)}/${p.agent.id}`;
    await p.owner.put(`${path}/roles/${roleId.billingAdministrator}`);
    await p.owner.put(`${path}/roles/${roleId.userAdministrator}`);
    await p.owner.put(`${path}/roles/${roleId.reportsReader}`);
    expect((await p.owner.get(path)).body).toMatchObject({
      agentLevels: ["admin-agents", "sales-agents"],
      adminLevels: ["user-administrator", "billing-administrator"],
    });
    const one = await p.owner.patch(`${path}/levels`, { agentLevel: "sales-agents", adminLevel: "billing-administrator" });
    expect(one.body).toMatchObject({ agentLevels: ["sales-agents"], adminLevels: ["billing-administrator"] });
    expect(one.body.roles.map(({ key }: { key: string }) => key).sort()).toEqual(["billing-administrator", "reports-reader"]);
  });

  test("by a user management admin only within reach, and never for oneself", async () => {
    const p = await partner(app);
    const [admin, billing] = [await userAdmin(p), await member(app, p.organization, { roleIds: [roleId.billingAdministrator] })];
    const set = (person: Person, change: object) => admin.patch(`${usersOf(p)}/${person.id}/levels`, change);
    expect((await set(p.colleague, { agentLevel: "helpdesk-agents" })).body.agentLevels).toEqual(["helpdesk-agents"]);
    const refused = [
      await set(p.colleague, { agentLevel: "admin-agents" }),
      await set(p.colleague, { adminLevel: "billing-administrator" }),
      await set(p.agent, { agentLevel: "none" }),
      await set(billing, { agentLevel: "sales-agents" }),
      await set(admin, { agentLevel: "sales-agents" }),
      await admin.post(usersOf(p), draft("x", { agentLevel: "admin-agents" })),
      await admin.post(usersOf(p), draft("x", { adminLevel: "user-administrator" })),
      await admin.post(usersOf(p), draft("x", { adminLevel: "global-administrator" })),
    ];
    expect(refused.map(outcome)).toEqual([
      "403 level-out-of-reach",
      "403 action-not-in-role",
      "403 higher-administrator",
      "403 higher-administrator",
      "403 own-rights",
      "403 level-out-of-reach",
      "403 action-not-in-role",
      "403 action-not-in-role",
    ]);
    for (const { body } of [0, 1, 2, 5, 6].map((index) => refused[index] as (typeof refused)[number]))
      expect(body.neededRoles[0]).toEqual({ kind: "admin-role", key: "global-administrator", name: "Global admin" });
    expect((await p.owner.get(`/organizations/${p.id}/users?search=Person`)).body.items).toEqual([]);
    const offered = (await admin.get(`/organizations/${p.id}/levels`)).body.items;
    expect(offered.filter(({ assignable }: { assignable: boolean }) => assignable).map(({ key }: { key: string }) => key)).toEqual([
      "helpdesk-agents",
      "sales-agents",
    ]);
    expect(
      (await p.owner.get(`/organizations/${p.id}/levels`)).body.items.every((level: { assignable: boolean }) => level.assignable),
    ).toBe(true);
    expect((await p.owner.patch(`${usersOf(p)}/${admin.id}/levels`, { adminLevel: "none" })).status).toBe(200);
    expect(outcome(await set(p.colleague, { agentLevel: "none" }))).toBe("403 role-missing");
  });

  test("not by agents, strangers, partners on behalf, or programs", async () => {
    const [p, other, c] = [await partner(app), await partner(app), await customer(app)];
    await relate(p.agent, c.admin);
    const path = `${usersOf(p)}/${p.colleague.id}/levels`;
    for (const person of [p.agent, p.helpdesk, p.sales, p.colleague])
      expect(["403 role-missing", "403 action-not-in-role"]).toContain(outcome(await person.patch(path, { agentLevel: "none" })));
    expect(outcome(await other.owner.patch(path, { agentLevel: "none" }))).toBe("404 not-found");
    expect(outcome(await p.agent.patch(`${usersOf(c)}/${c.user.id}/levels`, { adminLevel: "global-administrator" }))).toBe(
      "409 levels-of-partners-only",
    );
    expect((await p.agent.get(`/organizations/${c.id}/levels`)).body.items).toEqual([]);
    const { body } = await p.owner.post(`/organizations/${p.id}/api-credentials`, { name: "HR", scopes: ["users:write"] });
    const hr = service(app, body.secret);
    expect(outcome(await hr.post(usersOf(p), draft("byprogram", { agentLevel: "sales-agents" })))).toBe("403 scope-missing");
    expect(outcome(await hr.post(usersOf(p), draft("byprogram")))).toBe("201");
  });
});
