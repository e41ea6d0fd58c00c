import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roleId } from "../../access/index.ts";
import { customer, partner, stranger, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { member } from "../../testing/members.ts";
import { relate } from "../../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const contact = { firstName: "Maria", middleName: null, lastName: "Rossi", email: "security@mail.test", phone: "+39 02 123 4567" };
const pathOf = ({ id }: { id: string }) => `/organizations/${id}/security-contact`;
const version = (number: number) => ({ headers: { "if-match": `"${number}"` } });

test("a global administrator names the security contact, and another one on the version that they saw", async () => {
  const p = await partner(app);
  expect((await p.owner.get(pathOf(p))).body).toEqual({ contact: null });
  const first = await p.owner.put(pathOf(p), contact, version(0));
  expect(first.body.contact).toMatchObject({ ...contact, version: 1 });
  expect(outcome(await p.owner.put(pathOf(p), contact))).toBe("422 if-match-required");
  const changed = await p.owner.put(pathOf(p), { ...contact, middleName: "Grazia" }, version(1));
  expect(changed.body.contact).toMatchObject({ middleName: "Grazia", version: 2 });
  expect(outcome(await p.owner.put(pathOf(p), contact, version(1)))).toBe("412 stale-version");
  expect((await p.owner.get(pathOf(p))).body.contact.middleName).toBe("Grazia");
  const refused = [{ ...contact, phone: "call me" }, { ...contact, email: "nowhere" }, { ...contact, lastName: " " }, { firstName: "A" }];
  for (const body of refused)
    expect(outcome(await p.owner.put(pathOf(p), body, version(2)))).toMatch(/^422 (invalid-input|phone-invalid)$/);
  const events = (await p.owner.get("/events?limit=20")).body.items;
  expect(events[0]).toMatchObject({ kind: "security-contact.changed", data: {} });
  expect(JSON.stringify(events)).not.toContain("Rossi");
});

test("two who name the first one at once: one does, the other learns of it", async () => {
  const c = await customer(app);
  const answers = await Promise.all([c.admin, c.deputy].map((admin) => admin.put(pathOf(c), contact, version(0))));
  expect(answers.map(outcome).sort()).toEqual(["200", "412 stale-version"]);
});

test("the vendor reads it of every organization, since it is the vendor who calls", async () => {
  const [vera, c] = [await vendorPerson(app), await customer(app)];
  expect((await vera.get(pathOf(c))).body).toEqual({ contact: null });
  await c.admin.put(pathOf(c), contact, version(0));
  expect((await vera.get(pathOf(c))).body.contact).toMatchObject({ email: contact.email, phone: contact.phone });
  expect((await vera.put(pathOf(c), contact, version(1))).status).toBe(404);
  expect((await vera.get(pathOf({ id: randomUUID() }))).status).toBe(404);
});

test("nobody else sees or names it: not other levels, not a partner on behalf, not strangers", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  await relate(p.agent, c.admin);
  const others = await Promise.all(
    [roleId.userAdministrator, roleId.billingAdministrator, roleId.globalReader].map((role) =>
      member(app, p.organization, { roleIds: [role] }),
    ),
  );
  for (const person of [p.agent, p.sales, p.helpdesk, p.colleague, ...others]) {
    expect((await person.get(pathOf(p))).body.neededRoles?.[0]?.key).toBe("global-administrator");
    expect((await person.put(pathOf(p), contact)).status).toBe(403);
  }
  expect(outcome(await p.agent.get(pathOf(c)))).toBe("403 not-delegable");
  expect(outcome(await c.admin.get(pathOf(p)))).toBe("404 not-found");
  expect((await stranger(app).get(pathOf(p))).status).toBe(401);
});
