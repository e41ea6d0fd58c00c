import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner, signedIn, vendorPerson } from "../testing/actors.ts";
import { allItems } from "../testing/all-items.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { relate } from "../testing/scenes.ts";

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const address = { line1: "Via Roma 1", line2: null, city: "Milano", region: "MI", postalCode: "20121" };
const change = (person: Person, id: string, body: object, version: number) =>
  person.patch(`/organizations/${id}`, body, { headers: { "if-match": `"${version}"` } });

test("an organization's own people see and change its profile; the history tells what", async () => {
  const c = await customer(app);
  const profile = (await c.admin.get(`/organizations/${c.id}`)).body;
  expect(profile).toMatchObject({
    name: c.organization.name,
    domain: c.organization.domain,
    programId: "public",
    address: null,
    version: 1,
    allowedActions: ["organization:profile:read", "organization:profile:update"],
  });
  expect(outcome(await c.admin.patch(`/organizations/${c.id}`, { phone: "1" }))).toBe("422 if-match-required");
  const moved = await change(
    c.admin,
    c.id,
    {
      address: { line1: "Via Roma 1", city: "Milano", region: "MI", postalCode: "20121" },
      email: "Info@Mail.test",
      phone: "+39 02 1",
      language: "it",
    },
    1,
  );
  expect(moved).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { address, email: "info@mail.test", phone: "+39 02 1", language: "it", version: 2 },
  });
  expect((await change(c.admin, c.id, { address, phone: "+39 02 1" }, 2)).body.version).toBe(2);
  expect(outcome(await change(c.admin, c.id, { phone: null }, 1))).toBe("412 stale-version");
  expect(outcome(await change(c.admin, c.id, { name: "…!" }, 2))).toBe("422 name-says-nothing");
  expect(outcome(await change(c.admin, c.id, { country: "DE" }, 2))).toBe("422 invalid-input");
  expect(outcome(await change(c.admin, c.id, { address: { line1: "Only a line" } }, 2))).toBe("422 invalid-input");
  expect(outcome(await change(c.user, c.id, { phone: null }, 2))).toBe("403 role-missing");
  expect((await c.admin.get("/events?kind=organization.changed")).body.items).toMatchObject([
    { subject: { id: c.id }, data: { fields: ["email", "phone", "language", "address"] } },
  ]);
  expect(outcome(await (await customer(app)).admin.get(`/organizations/${c.id}`))).toBe("404 not-found");
});

test("a partner sees and changes it on behalf, but for the name, until its admin roles are removed", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const relationship = await relate(p.agent, c.admin);
  expect((await p.agent.get(`/organizations/${c.id}`)).body.allowedActions).toEqual([
    "organization:profile:read",
    "organization:profile:update",
  ]);
  expect(outcome(await change(p.agent, c.id, { name: "Ours now" }, 1))).toBe("403 own-people-only");
  expect((await change(p.agent, c.id, { name: c.organization.name, address }, 1)).body).toMatchObject({ address, version: 2 });
  for (const reader of [c.admin, p.owner])
    expect((await reader.get("/events?kind=organization.changed")).body.items).toMatchObject([
      { onBehalfOf: { id: c.id }, grantId: relationship.administration.grantId },
    ]);
  expect(outcome(await p.helpdesk.get(`/organizations/${c.id}`))).toBe("403 action-not-in-role");
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect(outcome(await p.agent.get(`/organizations/${c.id}`))).toBe("403 administration-removed");
});

test("the vendor alone lists all organizations, newest first, and finds them by words of name or domain", async () => {
  const vera = await vendorPerson(app);
  const mark = `zephyr${process.pid}`;
  const made = [
    await customer(app, { name: `Ångström ${mark} Optik` }),
    await customer(app, { name: `${mark} 北京 Trading` }),
    await partner(app, { name: `Bottega ${mark}` }),
  ];
  const page = await vera.get("/organizations?limit=2");
  const next = await vera.get(`/organizations?limit=2&cursor=${page.body.nextCursor}`);
  const ids = [...page.body.items, ...next.body.items].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  expect(new Set(ids).size).toBe(4);

  const search = async (text: string) =>
    (await allItems<{ id: string }>(vera, `/organizations?limit=2&search=${encodeURIComponent(text)}`)).map(({ id }) => id);
  expect((await search(mark.toUpperCase())).sort()).toEqual(made.map(({ id }) => id).sort());
  expect(await search(`angs ${mark}`)).toEqual([made[0]?.id]);
  expect(await search(`北京 ${mark}`)).toEqual([made[1]?.id]);
  expect(await search(made[2]?.organization.domain ?? "")).toContain(made[2]?.id);

  const renamed = made[1];
  if (!renamed || !("admin" in renamed)) throw new Error("the second one is a customer");
  expect((await change(renamed.admin, renamed.id, { name: `Lumen ${mark}` }, 1)).status).toBe(200);
  expect(await search(`北京 ${mark}`)).toEqual([]);
  expect(await search(`lumen ${mark}`)).toEqual([renamed.id]);
  for (const outsider of [renamed.admin, (await partner(app)).owner, (await partner(app)).agent])
    expect((await outsider.get("/organizations")).status).toBe(403);
});

test("the list of all organizations opens to no transaction that does not see the vendor", async () => {
  const c = await customer(app);
  const client = new pg.Client({ connectionString: app.config.DATABASE_URL });
  await client.connect();
  await client.query(`set role procura_app; set procura.organizations = '{${c.id}}'`);
  expect((await client.query("select * from organizations_newest_first('ffffffff-ffff-ffff-ffff-ffffffffffff', 10)")).rows).toEqual([]);
  const [other] = [await customer(app)];
  await client.query("select index_organization_names($1, true)", [JSON.stringify([{ id: other.id, key: "x", words: ["hijacked"] }])]);
  await client.end();
  expect((await (await vendorPerson(app)).get("/organizations?search=hijacked")).body.items).toEqual([]);
});

test("a program's rules are everybody's to read who is signed in", async () => {
  const c = await customer(app);
  expect((await c.user.get("/programs/germany")).body).toMatchObject({
    id: "germany",
    cloud: "germany",
    rules: { delegatedAdministration: "required" },
  });
  expect(outcome(await c.user.get("/programs/nowhere"))).toBe("404 not-found");
});

test("the vendor alone changes whether a program requires a second factor, and partners' pages follow at once", async () => {
  const [vera, p, c] = [await vendorPerson(app), await partner(app, { programId: "china" }), await customer(app)];
  const { organization, colleague, agent } = p;
  const who = { id: agent.id, displayName: agent.name, signInName: agent.signInName };
  const weak = await signedIn(app, organization, who, "password");
  const rule = "/programs/china/partner-multi-factor";
  for (const person of [c.admin, p.owner, colleague]) expect((await person.put(rule, { rule: "optional" })).status).toBe(403);
  expect(outcome(await c.admin.get("/programs"))).toBe("403 action-not-in-role");
  expect(outcome(await vera.put("/programs/nowhere/partner-multi-factor", { rule: "optional" }))).toBe("404 not-found");
  expect(outcome(await weak.get("/customers"))).toBe("403 multi-factor-required");
  expect((await vera.put(rule, { rule: "optional" })).body.rules.partnerMultiFactor).toBe("optional");
  expect((await vera.get("/programs")).body.items.map((one: { id: string }) => one.id)).toContain("china");
  expect((await weak.get("/customers")).status).toBe(200);
  await vera.put(rule, { rule: "required" });
  expect(outcome(await weak.get("/customers"))).toBe("403 multi-factor-required");
  const [event] = (await vera.get("/events?kind=program.changed")).body.items;
  expect(event).toMatchObject({ subject: { kind: "program" }, data: { value: "required", previous: "optional" } });
});
