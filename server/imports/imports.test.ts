import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimExternalIds } from "../organizations/index.ts";
import { transact } from "../platform/index.ts";
import { customer, partner, service, stranger, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { fileOf, importFile, line, resultsOf, sendFile } from "../testing/imports.ts";
import { relate } from "../testing/scenes.ts";

let app: TestApp;
let behind: pg.Client;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Client({ connectionString: app.ownerUrl });
  await behind.connect();
});
afterAll(async () => {
  await behind.end();
  await app.close();
});

/** The organization is known by this ID in the other system. */
async function isKnownAs(organizationId: string, microsoftId: string): Promise<void> {
  await transact(app.system(), [], (tx) => claimExternalIds(tx, "microsoft-id", [{ value: microsoftId, organizationId }]));
}

async function domainOf(microsoftId: string): Promise<string> {
  const { rows } = await behind.query(
    "select domain from organizations join external_organization_ids using (organization_id) where value = $1 and scheme = 'microsoft-id'",
    [microsoftId],
  );
  return rows[0]?.domain;
}

test("a partner brings its customers: each line gets a result, nobody gets authority, the history tells once", async () => {
  const { agent, owner, id: partnerId } = await partner(app);
  const [first, second] = [randomUUID(), randomUUID()];
  const domain = `c-${first}.example`;
  const file = fileOf(
    line({ id: first, name: '"Müller, Söhne & Co"', domain, relationship: "Cloud Reseller", country: "Germany" }),
    line({ name: "Contoso", country: "Atlantis" }),
    line({ id: second.toUpperCase(), name: "北京示例公司", country: "Cina" }),
  );
  const { status, body } = await importFile(agent, file);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    status: "finished",
    dryRun: false,
    lines: 3,
    created: 2,
    linked: 0,
    unchanged: 0,
    refused: 1,
    bytes: Buffer.byteLength(file),
    failure: null,
  });
  expect((await agent.get(`/customer-imports/${body.id}`)).body).toEqual(body);
  expect((await agent.get("/customer-imports")).body.items).toEqual([body]);

  const results = await resultsOf(agent, body.id);
  expect(results).toMatchObject([
    { line: 2, outcome: "created", microsoftId: first, name: "Müller, Söhne & Co", code: null, detail: null },
    { line: 3, outcome: "refused", code: "country-unknown", customerId: null },
    { line: 4, outcome: "created", microsoftId: second, name: "北京示例公司" },
  ]);
  expect(results[1].detail).toContain("“Atlantis” is no country.");
  const inItalian = await agent.get(`/customer-imports/${body.id}/results?outcome=refused`, { headers: { "accept-language": "it" } });
  expect(inItalian.body.items).toMatchObject([{ detail: expect.stringContaining("“Atlantis” non è un paese.") }]);

  const found = await agent.get("/customers?search=sohne");
  expect(found.body.items).toMatchObject([
    {
      id: results[0].customerId,
      name: "Müller, Söhne & Co",
      country: "DE",
      relationship: { status: "active", source: "import" },
      administration: { state: "none" },
    },
  ]);
  expect(await domainOf(first)).toBe(domain);
  expect((await agent.get(`/customers/${results[0].customerId}`)).body).toMatchObject({ domain: null, account: null });
  expect((await agent.get(`/organizations/${results[0].customerId}/users`)).status).toBe(404);
  const { rows: grants } = await behind.query("select from grants where partner_id = $1", [partnerId]);
  expect(grants).toEqual([]);

  const event = {
    kind: "customer-import.finished",
    subject: { kind: "customer-import", id: body.id, name: "customers.csv" },
    data: { lines: 3, created: 2, refused: 1 },
  };
  for (const reader of [owner, await vendorPerson(app)]) {
    const { body: history } = await reader.get(`/events?kind=customer-import.finished&person=${agent.id}`);
    expect(history.items).toMatchObject([{ ...event, actor: { id: agent.id } }]);
  }
});

describe("an ID that is known", () => {
  test("to the partner changes nothing: an import can be repeated, also by a service", async () => {
    const { owner, agent, id } = await partner(app);
    const file = fileOf(line(), line());
    await importFile(agent, file);
    const made = await owner.post(`/organizations/${id}/api-credentials`, { name: "Nightly import", scopes: ["customers:import"] });
    const { body } = await importFile(service(app, made.body.secret), file);
    expect(body).toMatchObject({
      status: "finished",
      created: 0,
      unchanged: 2,
      refused: 0,
      createdBy: { id: null, name: "Nightly import" },
    });
    expect((await agent.get("/customers")).body.items).toHaveLength(2);
  });

  test("from another partner's import is linked; each partner calls the customer what it calls it", async () => {
    const [one, other] = [await partner(app), await partner(app)];
    const id = randomUUID();
    await importFile(one.agent, fileOf(line({ id, name: "Contoso Ltd" })));
    const { body } = await importFile(other.agent, fileOf(line({ id, name: "Contoso Limited", country: "DE" })));
    expect(body).toMatchObject({ created: 0, linked: 1 });
    const [theirs, ours] = [await one.agent.get("/customers"), await other.agent.get("/customers")];
    expect(theirs.body.items).toMatchObject([{ name: "Contoso Ltd", country: "IT" }]);
    expect(ours.body.items).toMatchObject([{ id: theirs.body.items[0].id, name: "Contoso Limited", country: "DE" }]);
  });

  test("of an organization that has come itself needs its acceptance, and nothing more once it has accepted", async () => {
    const [{ agent }, { admin, id: customerId }] = [await partner(app), await customer(app)];
    const id = randomUUID();
    await isKnownAs(customerId, id);
    const before = await importFile(agent, fileOf(line({ id })));
    expect(before.body).toMatchObject({ refused: 1, linked: 0 });
    expect(await resultsOf(agent, before.body.id)).toMatchObject([
      { code: "needs-acceptance", customerId: null, detail: expect.stringContaining("Send it an invitation.") },
    ]);
    expect((await admin.get("/relationships")).body.items).toEqual([]);
    await relate(agent, admin);
    expect((await importFile(agent, fileOf(line({ id })))).body).toMatchObject({ refused: 0, unchanged: 1 });
  });

  test("as the partner's own is refused", async () => {
    const { agent, id: partnerId } = await partner(app);
    const id = randomUUID();
    await isKnownAs(partnerId, id);
    const { body } = await importFile(agent, fileOf(line({ id })));
    expect(await resultsOf(agent, body.id)).toMatchObject([{ code: "own-organization" }]);
  });

  test("from an earlier line of the file is refused with that line's number", async () => {
    const { agent } = await partner(app);
    const id = randomUUID();
    const { body } = await importFile(agent, fileOf(line({ id }), line({ id: `{${id.toUpperCase()}}` })));
    expect(await resultsOf(agent, body.id)).toMatchObject([
      { outcome: "created" },
      { line: 3, code: "id-repeated", detail: expect.stringContaining("Line 2") },
    ]);
  });
});

test("a domain is taken if nobody has it and it is not one that the installation gives out", async () => {
  const [one, other] = [await partner(app), await partner(app)];
  const domain = `d-${randomUUID()}.example`;
  const [id, taken, ours, theirs] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const name = `Zwei ${id.slice(0, 8)}`;
  await importFile(one.agent, fileOf(line({ id, domain })));
  const file = fileOf(
    line({ id: taken, domain, name }),
    line({ id: ours, domain: "own.procura.test", name }),
    line({ id: theirs, domain: "procura.test", name }),
  );
  expect((await importFile(other.agent, file)).body).toMatchObject({ created: 3 });
  expect(await domainOf(id)).toBe(domain);
  for (const given of [await domainOf(taken), await domainOf(ours), await domainOf(theirs)]) {
    expect(given).toMatch(new RegExp(`^zwei-${id.slice(0, 8)}(?:-[23]|-[0-9a-f]{12})?\\.procura\\.test$`));
  }
});

test("the same file twice at once, also by two partners, makes each customer once", async () => {
  const [one, other, late] = [await partner(app), await partner(app), await partner(app)];
  const ids = Array.from({ length: 300 }, () => randomUUID());
  const lines = ids.map((id) => line({ id, domain: `x-${id}.example` }));
  const answers = await Promise.all([
    importFile(one.agent, fileOf(...lines)),
    importFile(one.agent, fileOf(...lines.toReversed())),
    importFile(other.agent, fileOf(...lines)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const sums = (done: readonly { readonly body: Record<string, number> }[]) =>
    ["created", "linked", "unchanged", "refused"].map((outcome) => done.reduce((sum, { body }) => sum + (body[outcome] ?? 0), 0));
  expect(sums(answers)).toEqual([300, 300, 300, 0]);
  expect(
    sums(await Promise.all([importFile(late.agent, fileOf(...lines)), importFile(late.agent, fileOf(...lines.toReversed()))])),
  ).toEqual([0, 300, 300, 0]);
  const { rows } = await behind.query(
    `select count(*)::int as relationships, count(distinct organization_id)::int as customers,
       (select count(*)::int from partner_customers where organization_id = any ($1)) as listed
     from relationships where partner_id = any ($1) and status = 'active'`,
    [[one.id, other.id, late.id]],
  );
  expect(rows).toEqual([{ relationships: 900, customers: 300, listed: 900 }]);
});

describe("an import is refused", () => {
  test("to whoever may not: strangers, colleagues without the level, services without the scope, customers", async () => {
    const [home, { admin }] = [await partner(app), await customer(app)];
    const draft = { fileName: "customers.csv", dryRun: false };
    const reader = await home.owner.post(`/organizations/${home.id}/api-credentials`, { name: "Reader", scopes: ["customers:read"] });
    expect(await stranger(app).post("/customer-imports", draft)).toMatchObject({ status: 401 });
    expect(await home.colleague.post("/customer-imports", draft)).toMatchObject({ status: 403 });
    expect(await service(app, reader.body.secret).post("/customer-imports", draft)).toMatchObject({
      status: 403,
      body: { code: "scope-missing" },
    });
    expect(await admin.post("/customer-imports", draft)).toMatchObject({ status: 403 });
  });

  test("in a cloud without reseller relationships", async () => {
    const { agent } = await partner(app, { programId: "china" });
    const answer = await agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false });
    expect(answer).toMatchObject({ status: 403, body: { code: "unavailable-in-program" } });
  });

  test("to another partner, as if there were none", async () => {
    const [one, other] = [await partner(app), await partner(app)];
    const { body } = await one.agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false });
    expect((await sendFile(other.agent, body.id, fileOf(line()))).status).toBe(404);
    expect((await other.agent.get(`/customer-imports/${body.id}/results`)).status).toBe(404);
    expect((await other.agent.get("/customer-imports")).body.items).toEqual([]);
  });

  test("when the file is no file of customers: the import says why, and takes another file", async () => {
    const { agent } = await partner(app);
    const wrong = await importFile(agent, "Microsoft ID;Company name\n1;2\n");
    expect(wrong).toMatchObject({
      status: 422,
      body: {
        code: "columns-missing",
        missing: ["Primary domain name", "Relationship", "Country"],
        found: ["Microsoft ID", "Company name"],
      },
    });
    const [failed] = (await agent.get("/customer-imports")).body.items;
    expect(failed).toMatchObject({
      status: "failed",
      lines: 0,
      failure: { code: "columns-missing", detail: expect.stringContaining("Missing: Primary domain name") },
    });
    const again = await sendFile(agent, failed.id, fileOf(line()));
    expect(again).toMatchObject({ status: 200, body: { status: "finished", failure: null, created: 1 } });
    expect(await sendFile(agent, failed.id, fileOf(line()))).toMatchObject({ status: 409, body: { code: "import-finished" } });
  });

  test("as anything but CSV, and CSV anywhere else", async () => {
    const { agent } = await partner(app);
    const { body } = await agent.post("/customer-imports", { fileName: "customers.csv", dryRun: false });
    const json = await agent.put(`/customer-imports/${body.id}/content`, { lines: [] });
    expect(json).toMatchObject({ status: 415, body: { code: "unsupported-content-type" } });
    const csv = await agent.post("/customer-imports", fileOf(), { headers: { "content-type": "text/csv" } });
    expect(csv).toMatchObject({ status: 415, body: { code: "unsupported-content-type" } });
  });
});
