import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roleId } from "../access/index.ts";
import { customer, type Person, partner, stranger } from "../testing/actors.ts";
import { allItems } from "../testing/all-items.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { asGuest, member } from "../testing/members.ts";
import { createPeopleJobs } from "./index.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const usersOf = ({ id }: { id: string }) => `/organizations/${id}/users`;
const etag = (version: number) => ({ headers: { "if-match": `"${version}"` } });
async function kindsOf(admin: Person, userId: string): Promise<string[]> {
  const { body } = await admin.get("/events?limit=100");
  return body.items
    .filter((event: { subject: { id: string } }) => event.subject.id === userId)
    .map((event: { kind: string }) => event.kind);
}
const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));

test("a user is created, signs in, is edited, disabled, enabled, deleted and restored, and the history tells", async () => {
  const c = await customer(app);
  const created = await c.admin.post(usersOf(c), {
    displayName: "Ζωή Παπαδοπούλου 王",
    userName: "Zoe.P-1_x",
    email: "Zoe@Mail.test",
    language: "it",
  });
  expect(created.status).toBe(201);
  const { user, temporaryPassword } = created.body;
  expect(user).toMatchObject({
    signInName: `zoe.p-1_x@${c.organization.domain}`,
    email: "zoe@mail.test",
    status: "active",
    mustChangePassword: true,
    roles: [],
    version: 1,
  });
  const path = `${usersOf(c)}/${user.id}`;
  const signIn = () => stranger(app).post("/sessions", { signInName: user.signInName, password: temporaryPassword });
  expect(await signIn()).toMatchObject({ status: 201, body: { user: { mustChangePassword: true, language: "it" } } });

  expect(outcome(await c.admin.patch(path, { displayName: "Zoe" }))).toBe("422 if-match-required");
  expect(outcome(await c.admin.patch(path, { displayName: "Zoe" }, etag(7)))).toBe("412 stale-version");
  const edited = await c.admin.patch(path, { displayName: "Zoe", email: null, language: "it" }, etag(user.version));
  expect(edited).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { displayName: "Zoe", email: null, version: 2 } });
  expect((await c.admin.patch(path, { displayName: "Zoe" }, etag(2))).body.version).toBe(2);

  expect((await c.admin.post(`${path}/disabling`)).body).toMatchObject({
    status: "disabled",
    allowedActions: expect.arrayContaining(["users:user:disable"]),
  });
  expect((await c.admin.post(`${path}/disabling`)).status).toBe(200);
  expect(outcome(await signIn())).toBe("403 account-disabled");
  expect((await c.admin.post(`${path}/enabling`)).body.status).toBe("active");
  expect((await signIn()).status).toBe(201);

  expect((await c.admin.delete(path)).status).toBe(204);
  expect((await c.admin.delete(path)).status).toBe(204);
  const deleted = (await c.admin.get(path)).body;
  expect(deleted).toMatchObject({ status: "deleted", allowedActions: ["users:user:delete"] });
  expect(Date.parse(deleted.restorableUntil) - Date.parse(deleted.deletedAt)).toBe(30 * 86_400_000);
  expect((await signIn()).status).toBe(401);
  expect(outcome(await c.admin.post(`${path}/enabling`))).toBe("409 user-deleted");
  expect(outcome(await c.admin.patch(path, { displayName: "Z" }, etag(deleted.version)))).toBe("409 user-deleted");
  expect(outcome(await c.admin.post(usersOf(c), { displayName: "Other", userName: "zoe.p-1_X" }))).toBe("409 sign-in-name-taken");
  expect((await c.admin.post(`${path}/restoration`)).body).toMatchObject({ status: "active", deletedAt: null, restorableUntil: null });
  expect((await signIn()).status).toBe(201);
  expect((await kindsOf(c.admin, user.id)).filter((kind) => kind.startsWith("user."))).toEqual([
    "user.restored",
    "user.deleted",
    "user.enabled",
    "user.disabled",
    "user.updated",
    "user.created",
  ]);
});

test("what is sent must make sense", async () => {
  const c = await customer(app);
  for (const userName of ["", ".a", "a.", "a b", "é", "a@b", "x".repeat(65)]) {
    const answer = await c.admin.post(usersOf(c), { displayName: "A", userName });
    expect([userName, answer.status, answer.body.errors?.[0]?.path]).toEqual([userName, 422, "userName"]);
  }
  const refused = [
    { displayName: "n".repeat(301), userName: "a" },
    { displayName: "  ", userName: "a" },
    { displayName: "A", userName: "a", roles: [roleId.globalAdministrator] },
    { displayName: "A", userName: "a", email: "nowhere" },
    { displayName: "A", userName: "a", language: "de" },
  ];
  for (const body of refused) expect(outcome(await c.admin.post(usersOf(c), body))).toBe("422 invalid-input");
  const longest = await c.admin.post(usersOf(c), { displayName: "名".repeat(300), userName: "x".repeat(64) });
  expect([longest.status, longest.body.user?.displayName.length]).toEqual([201, 300]);
  expect((await c.admin.get(`${usersOf(c)}?cursor=${Buffer.from('["a","b"]').toString("base64url")}`)).status).toBe(422);
  expect((await c.admin.get(`${usersOf(c)}?status=gone`)).status).toBe(422);
});

test("a repeated request creates one user, and shows the password the first time only", async () => {
  const c = await customer(app);
  const send = () => c.admin.post(usersOf(c), { displayName: "Once", userName: "once" }, { headers: { "idempotency-key": "intent-1" } });
  const [first, again] = [await send(), await send()];
  expect([first.status, again.status, again.body.temporaryPassword]).toEqual([201, 201, null]);
  expect(again.body.user).toEqual(first.body.user);
});

test("a password is reset once shown: sessions end, and it must be changed", async () => {
  const c = await customer(app);
  const path = `${usersOf(c)}/${c.user.id}`;
  expect((await c.user.get("/session")).status).toBe(200);
  const reset = await c.admin.post(`${path}/password-reset`);
  expect(reset.body.temporaryPassword).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
  expect((await c.user.get("/session")).status).toBe(401);
  const me = await stranger(app).post("/sessions", { signInName: c.user.signInName, password: reset.body.temporaryPassword });
  expect(me.body.user.mustChangePassword).toBe(true);
  expect(outcome(await c.admin.post(`${usersOf(c)}/${c.admin.id}/password-reset`))).toBe("403 own-password");
  expect((await c.admin.post(`${usersOf(c)}/${c.deputy.id}/password-reset`)).status).toBe(201);
});

describe("the list", () => {
  test("pages by name and finds by words, by status", async () => {
    const c = await customer(app);
    const names = ["Àlvaro Núñez", "alma Rossi", "Bruno Alberti", "Carla Álvarez", "王 小明"];
    for (const displayName of names) await member(app, c.organization, { displayName });
    const gone = await member(app, c.organization, { displayName: "Alba Gone" });
    await c.admin.delete(`${usersOf(c)}/${gone.id}`);

    const namesOf = async (query: string) =>
      (await allItems<{ displayName: string }>(c.admin, `${usersOf(c)}?${query}`)).map((user) => user.displayName);
    const listed = await namesOf("limit=3");
    expect(listed).toEqual(
      [c.admin.name, "alma Rossi", "Àlvaro Núñez", "Bruno Alberti", "Carla Álvarez", c.deputy.name, c.user.name, "王 小明"].sort((a, b) =>
        fold(a).localeCompare(fold(b), "en"),
      ),
    );
    expect(new Set(listed).size).toBe(8);

    const search = (text: string, more = "") => namesOf(`search=${encodeURIComponent(text)}&limit=2${more}`);
    expect((await search("AL")).sort()).toEqual(["Bruno Alberti", "Carla Álvarez", "alma Rossi", "Àlvaro Núñez"]);
    expect(await search("al nun")).toEqual(["Àlvaro Núñez"]);
    expect(await search("al", "&status=deleted")).toEqual(["Alba Gone"]);
    expect(await search("小明")).toEqual(["王 小明"]);
    expect(await search("nobody")).toEqual([]);
    expect((await c.admin.get(`${usersOf(c)}?status=deleted`)).body.items).toMatchObject([
      { displayName: "Alba Gone", allowedActions: ["users:user:delete"] },
    ]);
  });

  test("says of each person what the reader may do with them", async () => {
    const c = await customer(app);
    const helpdesk = await member(app, c.organization, { roleIds: [roleId.helpdeskAdministrator] });
    const { body } = await helpdesk.get(usersOf(c));
    const actions = Object.fromEntries(body.items.map((user: { id: string; allowedActions: string[] }) => [user.id, user.allowedActions]));
    expect(actions).toEqual({ [c.admin.id]: [], [c.deputy.id]: [], [c.user.id]: ["users:password:reset"], [helpdesk.id]: [] });
    expect((await c.admin.get(usersOf(c))).body.items.find((user: { id: string }) => user.id === c.admin.id).allowedActions).toEqual([
      "users:user:update",
      "users:role:assign",
      "users:group:assign",
    ]);
    expect(outcome(await c.user.get(usersOf(c)))).toBe("403 role-missing");
    expect(outcome(await (await customer(app)).admin.get(usersOf(c)))).toBe("404 not-found");
  });
});

describe("nobody administers upwards", () => {
  test("by password, status or the address that reset links go to", async () => {
    const c = await customer(app);
    const staff = { helpdesk: roleId.helpdeskAdministrator, users: roleId.userAdministrator, writer: roleId.directoryWriters };
    const [helpdesk, users, writer] = await Promise.all(
      Object.values(staff).map((role) => member(app, c.organization, { roleIds: [role] })),
    );
    if (!helpdesk || !users || !writer) throw new Error("three were asked for");
    const at = (person: Person) => `${usersOf(c)}/${person.id}`;
    expect(outcome(await helpdesk.post(`${at(users)}/password-reset`))).toBe("403 higher-administrator");
    expect(outcome(await users.post(`${at(helpdesk)}/password-reset`))).toBe("201");
    expect(outcome(await users.post(`${at(c.deputy)}/disabling`))).toBe("403 higher-administrator");
    expect(outcome(await users.delete(at(c.deputy)))).toBe("403 higher-administrator");
    expect(outcome(await users.patch(at(c.deputy), { email: "mine@mail.test" }, etag(1)))).toBe("403 higher-administrator");
    expect(outcome(await writer.patch(at(users), { email: "mine@mail.test" }, etag(1)))).toBe("403 higher-administrator");
    expect(outcome(await writer.patch(at(users), { displayName: "Renamed" }, etag(1)))).toBe("200");
    expect(outcome(await users.put(`${at(users)}/roles/${roleId.globalAdministrator}`))).toBe("403 action-not-in-role");
    expect(outcome(await users.post(`${at(users)}/disabling`))).toBe("403 own-account");
    expect(outcome(await c.admin.delete(at(c.admin)))).toBe("403 own-account");
  });

  test("or by roles: who may give roles gives neither the controlling ones nor any to themselves", async () => {
    const c = await customer(app);
    const giver = await member(app, c.organization, { roleIds: [roleId.privilegedRoleAdministrator] });
    const role = (person: Person, id: string) => `${usersOf(c)}/${person.id}/roles/${id}`;
    expect((await giver.put(role(c.user, roleId.reportsReader))).body.roles).toMatchObject([
      { key: "reports-reader", name: "Reports reader" },
    ]);
    expect((await giver.put(role(c.user, roleId.reportsReader))).status).toBe(200);
    expect(outcome(await giver.put(role(c.user, roleId.globalAdministrator)))).toBe("403 global-administrator-required");
    expect(outcome(await giver.delete(role(c.deputy, roleId.globalAdministrator)))).toBe("403 global-administrator-required");
    expect(outcome(await giver.put(role(giver, roleId.userAdministrator)))).toBe("403 own-rights");
    expect((await giver.delete(role(c.user, roleId.reportsReader))).body.roles).toEqual([]);
    expect(outcome(await c.admin.put(role(c.user, "00000000-0000-4000-8000-000000000000")))).toBe("404 not-found");
    expect((await c.admin.put(role(c.user, roleId.globalAdministrator))).status).toBe(200);
    expect((await c.user.get(usersOf(c))).status).toBe(200);
    expect((await kindsOf(c.admin, c.user.id)).slice(0, 3)).toEqual(["role.assigned", "role.removed", "role.assigned"]);
  });
});

describe("an active global administrator stays", () => {
  test("whoever goes, also two at once", async () => {
    for (let round = 0; round < 5; round++) {
      const c = await customer(app);
      const role = (person: Person) => `${usersOf(c)}/${person.id}/roles/${roleId.globalAdministrator}`;
      const answers = await Promise.all(
        round % 2 === 0
          ? [c.admin.delete(role(c.admin)), c.deputy.delete(role(c.deputy))]
          : [c.admin.post(`${usersOf(c)}/${c.deputy.id}/disabling`), c.deputy.post(`${usersOf(c)}/${c.admin.id}/disabling`)],
      );
      const outcomes = answers.map(outcome).sort();
      expect(outcomes[0]).toBe("200");
      expect(["403 person-not-active", "409 last-global-administrator", "401 sign-in-required"]).toContain(outcomes[1]);
    }
  });

  test("a disabled or foreign one does not count", async () => {
    const [c, other] = [await customer(app), await customer(app)];
    const guest = await asGuest(app, other.admin, c.organization, [roleId.globalAdministrator]);
    const there = { headers: { "procura-organization": c.id } };
    await c.admin.post(`${usersOf(c)}/${c.deputy.id}/disabling`);
    expect(outcome(await guest.post(`${usersOf(c)}/${c.admin.id}/disabling`, undefined, there))).toBe("409 last-global-administrator");
    expect(outcome(await c.admin.delete(`${usersOf(c)}/${c.admin.id}/roles/${roleId.globalAdministrator}`))).toBe(
      "409 last-global-administrator",
    );
    await c.admin.post(`${usersOf(c)}/${c.deputy.id}/enabling`);
    expect(outcome(await guest.post(`${usersOf(c)}/${c.admin.id}/disabling`, undefined, there))).toBe("200");
  });
});

test("a guest's account is its owner's: here only roles are given and taken", async () => {
  const [c, other] = [await customer(app), await customer(app)];
  await asGuest(app, other.user, c.organization);
  const path = `${usersOf(c)}/${other.user.id}`;
  expect((await c.admin.get(path)).body).toMatchObject({
    isGuest: true,
    organizationId: c.id,
    displayName: other.user.name,
    email: null,
    allowedActions: ["users:role:assign"],
  });
  for (const act of ["disabling", "enabling", "restoration", "password-reset"])
    expect(outcome(await c.admin.post(`${path}/${act}`))).toBe("403 guest-account");
  expect(outcome(await c.admin.delete(path))).toBe("403 guest-account");
  expect((await c.admin.put(`${path}/roles/${roleId.reportsReader}`)).body.roles).toHaveLength(1);
  expect((await c.admin.delete(`${path}/roles/${roleId.reportsReader}`)).body.roles).toHaveLength(0);
  expect(outcome(await c.admin.get(`${usersOf(c)}/${other.admin.id}`))).toBe("404 not-found");
});

test("after 30 days nobody is restored, and only then the sign-in name is free again", async () => {
  const late = await testApp();
  const c = await customer(late);
  const gone = (await c.admin.post(usersOf(c), { displayName: "Gone", userName: "gone" })).body.user;
  const path = `${usersOf(c)}/${gone.id}`;
  await c.admin.put(`${path}/roles/${roleId.reportsReader}`);
  await c.admin.delete(path);
  const sweep = () => createPeopleJobs(late.system).tasks["people.forget-deleted"]?.({}, { attempt: 1, maxAttempts: 1 });
  await sweep();
  expect((await c.admin.get(path)).body.status).toBe("deleted");
  late.advance(30 * 86_400_000);
  const admin = await member(late, c.organization, { roleIds: [roleId.globalAdministrator] });
  expect(outcome(await admin.post(`${path}/restoration`))).toBe("422 restore-window-over");
  expect(outcome(await admin.post(usersOf(c), { displayName: "New", userName: "gone" }))).toBe("409 sign-in-name-taken");
  await sweep();
  expect(outcome(await admin.get(path))).toBe("404 not-found");
  expect((await admin.post(usersOf(c), { displayName: "New", userName: "gone" })).body.user).toMatchObject({
    displayName: "New",
    roles: [],
  });
  expect((await kindsOf(admin, gone.id))[0]).toBe("user.forgotten");
  await late.close();
});

test("groups are one's own organization's: their members act for customers, from the call's return and no longer", async () => {
  const p = await partner(app);
  const groups = (await p.owner.get(`/organizations/${p.id}/groups`)).body.items;
  expect(groups.map(({ key, memberCount }: { key: string; memberCount: number }) => [key, memberCount])).toEqual([
    ["admin-agents", 1],
    ["helpdesk-agents", 1],
    ["sales-agents", 1],
  ]);
  const [group] = groups;
  const membership = (person: Person) => `/organizations/${p.id}/groups/${group.id}/members/${person.id}`;
  expect(outcome(await p.colleague.get("/customers"))).toBe("403 role-missing");
  for (let time = 0; time < 2; time++) expect((await p.owner.put(membership(p.colleague))).status).toBe(204);
  expect((await p.colleague.get("/customers")).status).toBe(200);
  const listed = await p.owner.get(`/organizations/${p.id}/groups/${group.id}/members?limit=1`);
  const rest = await p.owner.get(`/organizations/${p.id}/groups/${group.id}/members?limit=1&cursor=${listed.body.nextCursor}`);
  expect([...listed.body.items, ...rest.body.items].map(({ id }) => id).sort()).toEqual([p.agent.id, p.colleague.id].sort());
  for (let time = 0; time < 2; time++) expect((await p.owner.delete(membership(p.colleague))).status).toBe(204);
  expect(outcome(await p.colleague.get("/customers"))).toBe("403 role-missing");
  expect((await kindsOf(p.owner, p.colleague.id)).slice(0, 2)).toEqual(["group-member.removed", "group-member.added"]);

  const users = await member(app, p.organization, { roleIds: [roleId.userAdministrator] });
  expect(outcome(await users.put(membership(users)))).toBe("403 own-rights");
  expect(outcome(await users.put(membership(p.colleague)))).toBe("403 level-out-of-reach");
  expect(outcome(await users.delete(membership(p.agent)))).toBe("403 higher-administrator");
  for (const { id } of groups) {
    const seat = `/organizations/${p.id}/groups/${id}/members/${p.colleague.id}`;
    for (const agent of [p.agent, p.helpdesk, p.sales]) expect((await agent.put(seat)).status).toBe(403);
  }
  expect((await users.get(`/organizations/${p.id}/groups`)).body.items[0].allowedActions).toEqual([]);
  expect(outcome(await p.owner.put(membership(p.owner)))).toBe("204");
  const passwords = await member(app, p.organization, { roleIds: [roleId.passwordAdministrator] });
  expect(outcome(await passwords.post(`${usersOf(p)}/${p.agent.id}/password-reset`))).toBe("403 higher-administrator");
  expect(outcome(await passwords.post(`${usersOf(p)}/${p.sales.id}/password-reset`))).toBe("403 higher-administrator");
  const agent = `${usersOf(p)}/${p.agent.id}`;
  for (const act of [
    () => users.post(`${agent}/password-reset`),
    () => users.post(`${agent}/disabling`),
    () => users.delete(agent),
    () => users.patch(agent, { email: "mine@mail.test" }, etag(1)),
  ])
    expect(outcome(await act())).toBe("403 higher-administrator");
  expect(outcome(await users.post(`${usersOf(p)}/${p.sales.id}/password-reset`))).toBe("201");
  const privileged = await member(app, p.organization, { roleIds: [roleId.privilegedAuthenticationAdministrator] });
  expect(outcome(await privileged.post(`${agent}/password-reset`))).toBe("201");
  const c = await customer(app);
  expect(outcome(await p.owner.put(`/organizations/${p.id}/groups/${group.id}/members/${c.user.id}`))).toBe("404 not-found");
  expect(outcome(await p.owner.put(`/organizations/${p.id}/groups/${c.id}/members/${p.sales.id}`))).toBe("404 not-found");
});

function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
