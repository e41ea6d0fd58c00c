import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, service } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { member } from "../testing/members.ts";
import { relate } from "../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const usersOf = ({ id }: { id: string }) => `/organizations/${id}/users`;
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));

async function related() {
  const [p, c] = [await partner(app), await customer(app)];
  return { p, c, relationship: await relate(p.agent, c.admin) };
}

test("an admin agent creates, edits, disables, deletes, restores, resets, gives and takes; both histories tell for whom and by which grant", async () => {
  const { p, c, relationship } = await related();
  const created = await p.agent.post(usersOf(c), { displayName: "Nina New", userName: "nina" });
  expect(created.body.user).toMatchObject({
    organizationId: c.id,
    signInName: `nina@${c.organization.domain}`,
    allowedActions: expect.arrayContaining(["users:role:assign", "users:password:reset"]),
  });
  const path = `${usersOf(c)}/${created.body.user.id}`;
  const acts = [
    () => p.agent.patch(path, { email: "nina@mail.test" }, { headers: { "if-match": '"1"' } }),
    () => p.agent.put(`${path}/roles/${roleId.userAdministrator}`),
    () => p.agent.delete(`${path}/roles/${roleId.userAdministrator}`),
    () => p.agent.post(`${path}/disabling`),
    () => p.agent.post(`${path}/enabling`),
    () => p.agent.delete(path),
    () => p.agent.post(`${path}/restoration`),
    () => p.agent.post(`${path}/password-reset`),
  ];
  const expected = [200, 200, 200, 200, 200, 204, 200, 201];
  for (const [step, act] of acts.entries()) expect([step, (await act()).status]).toEqual([step, expected[step]]);
  expect((await p.agent.get(`${usersOf(c)}?search=nin`)).body.items).toMatchObject([{ displayName: "Nina New" }]);

  const told = async (reader: Person) =>
    (await reader.get("/events?limit=100")).body.items.filter(
      (event: { subject: { id: string } }) => event.subject.id === created.body.user.id,
    );
  const [here, there] = [await told(c.admin), await told(p.owner)];
  expect(here).toHaveLength(9);
  expect(there).toEqual(here);
  for (const event of here) {
    expect(event).toMatchObject({
      actor: { id: p.agent.id, organization: { id: p.id } },
      onBehalfOf: { id: c.id, name: c.organization.name },
      grantId: relationship.administration.grantId,
    });
  }
});

test("the customer's own control is out of its hands", async () => {
  const { p, c } = await related();
  const [controlling, plain] = [
    await Promise.all(
      [roleId.globalAdministrator, roleId.privilegedRoleAdministrator, roleId.privilegedAuthenticationAdministrator].map((role) =>
        member(app, c.organization, { roleIds: [role] }),
      ),
    ),
    await member(app, c.organization),
  ];
  for (const person of controlling) {
    const path = `${usersOf(c)}/${person.id}`;
    const held = (await p.agent.get(path)).body;
    expect(held.allowedActions).toEqual(["users:user:update", "users:role:assign"]);
    const patch = (body: object) => p.agent.patch(path, body, { headers: { "if-match": `"${held.version}"` } });
    const refused = await Promise.all([
      p.agent.post(`${path}/disabling`),
      p.agent.delete(path),
      p.agent.post(`${path}/password-reset`),
      patch({ email: "partner@mail.test" }),
      p.agent.delete(`${path}/roles/${held.roles[0].id}`),
      p.agent.put(`${usersOf(c)}/${plain.id}/roles/${held.roles[0].id}`),
    ]);
    expect(refused.map(outcome)).toEqual(Array(6).fill("403 protected-administrator"));
    expect(refused[0]?.body.nextStep).toContain("of the customer's own");
    expect(outcome(await patch({ displayName: "Renamed" }))).toBe("200");
    expect(outcome(await p.agent.put(`${path}/roles/${roleId.reportsReader}`))).toBe("200");
  }
});

test("groups, credentials and the customer's groups of its own are not delegated", async () => {
  const { p, c } = await related();
  expect(outcome(await p.agent.get(`/organizations/${c.id}/groups`))).toBe("403 not-delegable");
  expect(outcome(await p.agent.post(`/organizations/${c.id}/api-credentials`, { name: "x", scopes: ["users:read"] }))).toBe(
    "403 not-delegable",
  );
});

test("a helpdesk agent lists, views and resets passwords of people without admin roles, and nothing more", async () => {
  const { p, c } = await related();
  const path = `${usersOf(c)}/${c.user.id}`;
  const listed = (await p.helpdesk.get(usersOf(c))).body.items;
  expect(Object.fromEntries(listed.map((user: { id: string; allowedActions: string[] }) => [user.id, user.allowedActions]))).toEqual({
    [c.admin.id]: [],
    [c.deputy.id]: [],
    [c.user.id]: ["users:password:reset"],
  });
  expect(outcome(await p.helpdesk.get(path))).toBe("200");
  expect(outcome(await p.helpdesk.post(`${path}/password-reset`))).toBe("201");
  const users = await member(app, c.organization, { roleIds: [roleId.userAdministrator] });
  expect(outcome(await p.helpdesk.post(`${usersOf(c)}/${users.id}/password-reset`))).toBe("403 higher-administrator");
  const refused = await Promise.all([
    p.helpdesk.post(usersOf(c), { displayName: "A", userName: "a" }),
    p.helpdesk.patch(path, { displayName: "A" }, { headers: { "if-match": '"1"' } }),
    p.helpdesk.post(`${path}/disabling`),
    p.helpdesk.post(`${path}/enabling`),
    p.helpdesk.delete(path),
    p.helpdesk.post(`${path}/restoration`),
    p.helpdesk.put(`${path}/roles/${roleId.reportsReader}`),
    p.helpdesk.delete(`${path}/roles/${roleId.reportsReader}`),
  ]);
  expect(refused.map(outcome)).toEqual(Array(8).fill("403 action-not-in-role"));
});

test("who is in neither group does nothing, a stranger learns nothing, and nothing outlives the removal", async () => {
  const { p, c, relationship } = await related();
  const path = `${usersOf(c)}/${c.user.id}`;
  const everything = (person: Person) =>
    Promise.all([
      person.get(usersOf(c)),
      person.get(path),
      person.post(usersOf(c), { displayName: "A", userName: "a" }),
      person.patch(path, { displayName: "A" }, { headers: { "if-match": '"1"' } }),
      person.post(`${path}/disabling`),
      person.delete(path),
      person.post(`${path}/password-reset`),
      person.put(`${path}/roles/${roleId.reportsReader}`),
    ]);
  for (const outsider of [p.colleague, p.sales])
    expect((await everything(outsider)).map(outcome)).toEqual(Array(8).fill("403 group-missing"));
  expect((await everything((await partner(app)).agent)).map(outcome)).toEqual(Array(8).fill("404 not-found"));

  const [resets, removal] = await Promise.all([
    Promise.all(Array.from({ length: 5 }, () => p.agent.post(`${path}/password-reset`))),
    c.admin.post(`/relationships/${relationship.id}/administration-removal`),
  ]);
  expect(removal.status).toBe(200);
  for (const reset of resets) expect(["201", "403 administration-removed"]).toContain(outcome(reset));
  expect((await everything(p.agent)).map(outcome)).toEqual(Array(8).fill("403 administration-removed"));
});

test("a service of the organization reads and writes people by its scopes, but nobody with an admin role", async () => {
  const c = await customer(app);
  const { body } = await c.admin.post(`/organizations/${c.id}/api-credentials`, { name: "HR", scopes: ["users:read", "users:write"] });
  const hr = service(app, body.secret);
  expect((await hr.get(usersOf(c))).body.items).toHaveLength(3);
  expect(outcome(await hr.post(usersOf(c), { displayName: "Hired", userName: "hired" }))).toBe("201");
  expect(outcome(await hr.post(`${usersOf(c)}/${c.user.id}/disabling`))).toBe("200");
  expect(outcome(await hr.post(`${usersOf(c)}/${c.deputy.id}/disabling`))).toBe("403 higher-administrator");
  expect(outcome(await hr.post(`${usersOf(c)}/${c.user.id}/password-reset`))).toBe("403 person-required");
  expect((await hr.get(`${usersOf(c)}/${c.user.id}`)).body.allowedActions).toEqual([
    "users:user:update",
    "users:user:disable",
    "users:user:delete",
  ]);
});
