import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mailbox, startMailbox } from "../../../tools/mailbox.ts";
import { roleId } from "../../access/index.ts";
import { customer, type Person, partner, signedIn, stranger, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { member } from "../../testing/members.ts";
import { endAsVendor, relate } from "../../testing/scenes.ts";

let app: TestApp;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await testApp({ smtpUrl: mailbox.smtpUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), mailbox.stop()]);
});

async function related() {
  const [p, c] = [await partner(app, { partnerKind: "direct-partner" }), await customer(app)];
  const relationship = await relate(p.agent, c.admin, { kind: "partner-account" });
  const path = `/relationships/${relationship.id}/accounts`;
  const add = (roleIds: readonly string[] = [], by: Person = c.admin, person: Person = p.sales) =>
    by.post(path, { email: person.signInName, roleIds });
  return { p, c, relationship, path, add, users: `/organizations/${c.id}/users` };
}

/** The same person, acting in the customer's organization. */
const at = (person: Person, organizationId: string) => ({
  get: (path: string) => person.get(path, { headers: { "procura-organization": organizationId } }),
  post: (path: string, body?: unknown) => person.post(path, body, { headers: { "procura-organization": organizationId } }),
});
const again = (person: Person) =>
  signedIn(app, person.organization, { id: person.id, displayName: person.name, signInName: person.signInName });

test("a partner's person gets an account with roles, works there, and is gone with the relationship", async () => {
  const { p, c, relationship, add, users } = await related();
  const added = await add([roleId.userAdministrator]);
  expect(added).toMatchObject({
    status: 201,
    body: {
      userId: p.sales.id,
      partner: { id: p.id, name: p.organization.name },
      roles: [{ key: "user-administrator" }],
      addedBy: { name: c.admin.name },
    },
  });
  expect((await add()).body.code).toBe("partner-account-exists");
  const sales = await again(p.sales);
  expect((await sales.get("/session")).body.organizations.map(({ id }: { id: string }) => id)).toContain(c.id);
  const there = at(sales, c.id);
  expect((await there.get(users)).status).toBe(200);
  expect((await there.post(`${users}/${c.user.id}/password-reset`)).status).toBe(201);
  // Neither the partner nor its other people have got anything by it.
  expect((await sales.get(users)).status).toBe(404);
  expect((await p.agent.get(users)).status).toBe(404);
  expect((await at(p.agent, c.id).get(users)).status).toBe(404);

  expect((await c.admin.get("/partner-accounts")).body.items).toMatchObject([
    { userId: p.sales.id, partner: { name: p.organization.name } },
  ]);
  expect((await c.admin.get(`/partner-accounts?partnerId=${c.id}`)).body.items).toEqual([]);
  expect((await c.admin.get(`${users}/${p.sales.id}`)).body).toMatchObject({ isGuest: true });
  expect((await p.agent.get(`/customers/${c.id}/accounts`)).body.items).toMatchObject([
    { userId: p.sales.id, allowedActions: ["relationships:relationship:end"] },
  ]);

  const racing = Promise.all([there.post(`${users}/${c.user.id}/password-reset`), there.post(`${users}/${c.user.id}/password-reset`)]);
  await endAsVendor(await vendorPerson(app), c.id, relationship.id);
  for (const { status } of await racing) expect([201, 404]).toContain(status);
  expect((await there.get(users)).status).toBe(404);
  expect((await there.post(`${users}/${c.user.id}/password-reset`)).status).toBe(404);
  expect((await (await again(p.sales)).get("/session")).body.organizations.map(({ id }: { id: string }) => id)).not.toContain(c.id);
  expect((await c.admin.get("/partner-accounts")).body.items).toEqual([]);
  expect((await add()).body.code).toBe("no-relationship-of-this-kind");
  expect((await p.agent.get(`/customers/${c.id}/accounts`)).body.code).toBe("no-relationship-of-this-kind");
  for (const by of [c.admin, p.owner]) {
    const kinds = (await by.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["partner-account.removed", "partner-account.added"]));
  }
  // A new relationship does not bring it back.
  await relate(p.agent, c.admin, { kind: "partner-account" });
  expect((await there.get(users)).status).toBe(404);
});

test("decisions follow: lock, suspended person and removal each say no at once, and the lock's end yes again", async () => {
  const { p, c, relationship, add, users } = await related();
  await add([roleId.userAdministrator]);
  const there = at(await again(p.sales), c.id);
  const question = { personId: p.sales.id, customerId: c.id, action: "users:password:reset" };
  const decided = async () => (await c.admin.post("/access/decisions", { questions: [question] })).body.answers[0];
  expect(await decided()).toMatchObject({ allowed: true });

  await c.admin.put(`/organizations/${c.id}/partner-lock`);
  expect((await there.get(users)).body).toMatchObject({ status: 403, code: "customer-locked" });
  expect(await decided()).toMatchObject({ allowed: false, missing: { code: "customer-locked" } });
  await c.admin.delete(`/organizations/${c.id}/partner-lock`);
  expect((await there.get(users)).status).toBe(200);

  const vera = await vendorPerson(app);
  const suspension = `/organizations/${c.id}/relationships/${relationship.id}/suspension`;
  expect((await vera.put(suspension, { reason: "We look into it." })).status).toBeLessThan(300);
  expect((await there.get(users)).body).toMatchObject({ status: 403, code: "suspended-by-vendor" });
  expect(await decided()).toMatchObject({ allowed: false, missing: { code: "suspended-by-vendor" } });
  expect((await add([], c.admin, p.agent)).body.code).toBe("relationship-suspended");
  expect((await p.agent.get(`/customers/${c.id}/accounts`)).body.code).toBe("relationship-suspended");
  expect((await vera.delete(suspension)).status).toBeLessThan(300);
  expect((await there.get(users)).status).toBe(200);

  const atHome = `/organizations/${p.id}/users/${p.sales.id}`;
  await p.owner.post(`${atHome}/disabling`);
  expect(await decided()).toMatchObject({ allowed: false });
  await p.owner.post(`${atHome}/enabling`);

  expect((await c.admin.delete(`/partner-accounts/${p.sales.id}`)).status).toBe(204);
  expect((await c.admin.delete(`/partner-accounts/${p.sales.id}`)).status).toBe(404);
  expect(await decided()).toMatchObject({ allowed: false });
  expect((await add()).status).toBe(201);
  expect(await decided()).toMatchObject({ allowed: false, missing: { code: "role-missing" } });
});

test("never global administrator, never by somebody from outside, never somebody who is not the partner's", async () => {
  const { p, c, path, add, users } = await related();
  for (const role of [roleId.globalAdministrator, roleId.privilegedRoleAdministrator, roleId.privilegedAuthenticationAdministrator])
    expect((await add([role])).body).toMatchObject({ status: 403, code: "guest-cannot-control" });
  expect((await add(["00000000-0000-4000-8000-000000000000"])).body.code).toBe("role-unknown");
  const keeper = await member(app, c.organization, { roleIds: [roleId.userAdministrator] });
  expect((await add([roleId.helpdeskAdministrator], keeper)).status).toBe(403);
  expect((await add([], keeper)).status).toBe(201);
  expect((await c.admin.put(`${users}/${p.sales.id}/roles/${roleId.globalAdministrator}`)).body).toMatchObject({
    status: 403,
    code: "guest-cannot-control",
  });
  expect((await c.admin.put(`${users}/${p.sales.id}/roles/${roleId.userAdministrator}`)).status).toBeLessThan(300);
  expect((await at(await again(p.sales), c.id).post(path, { email: p.agent.signInName, roleIds: [] })).body).toMatchObject({
    status: 403,
    code: "not-delegable",
  });

  // Nor do they decide what only own people decide, whatever role they hold.
  await relate(p.agent, c.admin, { kind: "line-of-business" });
  const address = "https://apps.example";
  const draft = {
    name: "Theirs",
    version: "1",
    description: "x",
    platform: "web",
    installUrl: address,
    privacyUrl: address,
    supportUrl: address,
  };
  const offered = await p.agent.post(`/customers/${c.id}/apps`, draft);
  await c.admin.put(`${users}/${p.sales.id}/roles/${roleId.applicationAdministrator}`);
  const inside = at(await again(p.sales), c.id);
  expect((await inside.get(`/apps/${offered.body.id}`)).body).toMatchObject({ state: "offered", allowedActions: [] });
  expect((await inside.post(`/apps/${offered.body.id}/versions/1/acceptance`)).body).toMatchObject({ status: 403, code: "not-delegable" });

  const other = await customer(app);
  for (const email of [other.user.signInName, c.user.signInName, "nobody@nowhere.example"])
    expect((await c.admin.post(path, { email, roleIds: [] })).body).toMatchObject({
      code: "partner-person-unknown",
      errors: [{ path: "email" }],
    });
  expect((await other.admin.post(path, { email: p.agent.signInName, roleIds: [] })).status).toBe(404);
  expect((await other.admin.delete(`/partner-accounts/${p.sales.id}`)).status).toBe(404);
  expect((await add([], c.user, p.agent)).status).toBe(403);
  expect((await p.agent.post(path, { email: p.agent.signInName, roleIds: [] })).status).toBe(403);
  expect((await stranger(app).get("/partner-accounts")).status).toBe(401);
  const device = await relate(p.agent, c.admin, { kind: "device" });
  expect((await c.admin.post(`/relationships/${device.id}/accounts`, { email: p.agent.signInName, roleIds: [] })).body.code).toBe(
    "no-relationship-of-this-kind",
  );
  expect((await (await partner(app)).agent.get(`/customers/${c.id}/accounts`)).status).toBe(404);
});

test("the person learns by mail that they have an account there and where to open it, and that they have none any more", async () => {
  const { c, p, add } = await related();
  expect((await add()).status).toBe(201);
  const worker = await app.startWorker();
  const subject = `${c.organization.name} has given you an account`;
  const mail = await mailbox.waitFor((one) => one.subject === subject);
  for (const text of [mail.text, mail.html]) expect(text).toContain(`/o/${c.id}`);
  expect(mail.text).toContain(`${c.admin.name} has given you an account`);
  expect(mail.text).toContain(p.sales.signInName);
  expect((await c.admin.delete(`/partner-accounts/${p.sales.id}`)).status).toBe(204);
  const gone = await mailbox.waitFor((one) => one.subject === `You have no account at ${c.organization.name} any more`);
  await worker.stop();
  expect(gone.to).toEqual(mail.to);
  expect(gone.text).toContain(`taken away by ${c.admin.name}`);
  expect(mailbox.messages().filter((one) => one.subject === subject)).toHaveLength(1);
});
