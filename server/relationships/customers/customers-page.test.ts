import { parse } from "csv-parse/sync";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../../platform/index.ts";
import { type Actor, customer, partner, service, stranger } from "../../testing/actors.ts";
import { allItems } from "../../testing/all-items.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { fillCustomerList, type MadeCustomer } from "../../testing/customer-list.ts";
import { relate } from "../../testing/scenes.ts";
import { carryName } from "../carry-name.ts";
import { type CustomerFilter, sorts } from "./rules.ts";
import { selectCustomers, selectDated, selectTagged } from "./store.ts";

let app: TestApp;
let owner: pg.Client;
beforeAll(async () => {
  app = await testApp();
  owner = new pg.Client({ connectionString: app.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await Promise.all([app.close(), owner.end()]);
});

const outcome = ({ status, body }: { status: number; body: { code?: string } }) => (body?.code ? `${status} ${body.code}` : String(status));
const query = (filter: object) => new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));

interface Item {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}
const idsOf = async (actor: Actor, filter: object, limit = 7) =>
  (await allItems<Item>(actor, `/customers?${query({ limit, ...filter })}`)).map(({ id }) => id);

/** By code points, as the database compares. */
const compare = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

describe("the list", () => {
  let agent: Actor;
  let made: MadeCustomer[];
  beforeAll(async () => {
    const p = await partner(app);
    agent = p.agent;
    made = await fillCustomerList(owner, p.id, 300);
    const other = await partner(app);
    await fillCustomerList(owner, other.id, 20);
  });

  const anyFilter = fc.record(
    {
      search: fc.constantFrom("alfa", "be", "gam zeta", "delta del"),
      endsWithinDays: fc.constantFrom(7, 30),
      suspended: fc.constant("true"),
      idleForDays: fc.constantFrom(20, 40),
      administration: fc.constantFrom("none", "active", "removed"),
      agreement: fc.constantFrom("accepted", "missing"),
      country: fc.constantFrom("IT", "DE", "FR"),
      tag: fc.constantFrom("Gold", "SILVER", "nobody's"),
      sort: fc.constantFrom("name", "since", "country"),
      direction: fc.constantFrom("ascending", "descending"),
    },
    { requiredKeys: [] },
  );

  test("answers any filter, in any order, page by page, with exactly what a look at every customer finds", async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, fc.integer({ min: 4, max: 60 }), async ({ search, sort, direction, ...filter }, limit) => {
        const inOwnOrder = [search, filter.endsWithinDays, filter.suspended, filter.idleForDays].some((one) => one !== undefined);
        const asked = {
          ...filter,
          ...(search !== undefined && { search }),
          ...(inOwnOrder ? {} : { ...(sort && { sort }), ...(direction && { direction }) }),
        };
        const found = await idsOf(agent, asked, limit);
        const expected = made.filter(
          (one) =>
            (search === undefined || search.split(" ").every((word) => one.name.split(" ").some((own) => own.startsWith(word)))) &&
            (filter.endsWithinDays === undefined || (one.endsIn !== null && one.endsIn <= filter.endsWithinDays)) &&
            (filter.suspended === undefined || one.suspended) &&
            (filter.idleForDays === undefined || (one.idleDays !== null && one.idleDays >= filter.idleForDays)) &&
            (filter.administration === undefined || one.administration === filter.administration) &&
            (filter.agreement === undefined || (one.agreed ? "accepted" : "missing") === filter.agreement) &&
            (filter.country === undefined || one.country === filter.country) &&
            (filter.tag === undefined || one.tags.includes(filter.tag.toLowerCase())),
        );
        if (inOwnOrder) {
          expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
          return;
        }
        const key = ({ name, country, startedAt, id }: MadeCustomer) =>
          ({ name: [name, id], country: [country, name, id], since: [startedAt, id] })[sort ?? "name"].join("\u0000");
        const ordered = expected.sort((one, other) => compare(key(one), key(other))).map(({ id }) => id);
        expect(found).toEqual(direction === "descending" ? ordered.reverse() : ordered);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test("refuses what is none of its filters, and a search in another order than its own", async () => {
    for (const wrong of [
      "administration=all",
      "country=it",
      "sort=domain",
      "search=a&sort=name",
      "suspended=true&sort=name",
      "idleForDays=90&sort=name",
      "idleForDays=0",
      "suspended=false",
      `tag=${"x".repeat(51)}`,
      "owner=me",
    ])
      expect((await agent.get(`/customers?${wrong}`)).status, wrong).toBe(422);
    const { body } = await agent.get("/customers?limit=1&sort=name");
    expect((await agent.get(`/customers?limit=1&sort=since&cursor=${body.nextCursor}`)).status).toBe(422);
  });
});

test("whatever is asked for reads ranges of indexes, about a page of rows, as the application sees the tables", async () => {
  const p = await partner(app);
  await fillCustomerList(owner, p.id, 6_000);
  await owner.query("analyze partner_customers; analyze customer_tags");
  const filters: CustomerFilter[] = [
    {},
    { country: "IT" },
    { administration: "removed", agreement: "missing" },
    { country: "DE", kind: "reseller" },
  ];
  for (const order of sorts.flatMap((sort) => [true, false].map((descending) => ({ sort, descending }))))
    for (const filter of [...filters, "gold"]) {
      const read = (tx: Tx, after: readonly string[] | null) =>
        typeof filter === "string"
          ? selectTagged(tx, p.id, filter, order, { after, limit: 26 })
          : selectCustomers(tx, p.id, filter, order, { after, limit: 26 });
      const somewhere = await asApplication(p.id, async (client) => (await read(txOf(client), null)).at(-1)?.key ?? null);
      const nodes = await asApplication(p.id, async (client) => {
        const plans: PlanNode[] = [];
        await read(txOf(explaining(client, plans)), somewhere).catch(() => undefined);
        return plans.flatMap(flat);
      });
      const asked = JSON.stringify({ order, filter });
      const reading = nodes.filter((node) => node["Relation Name"] !== undefined);
      expect(reading.length, asked).toBeGreaterThan(0);
      for (const node of reading) {
        expect(node["Node Type"], asked).toMatch(/^Index/);
        expect((node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"], asked).toBeLessThan(500);
      }
    }
}, 120_000);

test("what is found by an instant of the customers is a range of an index, whatever the page", async () => {
  const p = await partner(app);
  await fillCustomerList(owner, p.id, 6_000);
  await owner.query("analyze partner_customers");
  for (const column of ["end_due_at", "suspended_at", "unused_since"] as const) {
    const read = (client: pg.ClientBase, after: readonly string[] | null) =>
      selectDated(txOf(client), p.id, { column, until: new Date() }, { after, limit: 26 });
    const somewhere = await asApplication(p.id, async (client) => (await read(client, null)).at(-1)?.key ?? null);
    const plans: PlanNode[] = [];
    await asApplication(p.id, async (client) => await read(explaining(client, plans), somewhere).catch(() => undefined));
    const [node] = plans.flatMap(flat).filter((one) => one["Relation Name"] !== undefined);
    expect([column, node?.["Node Type"]]).toEqual([column, expect.stringMatching(/^Index/)]);
    expect((node?.["Actual Rows"] ?? 0) + (node?.["Rows Removed by Filter"] ?? 0), column).toBeLessThan(100);
  }
});

interface PlanNode {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly Plans?: readonly PlanNode[];
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** With the application's role and what one organization may see, in a transaction that leaves nothing. */
async function asApplication<T>(organizationId: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await app.database.pool.connect();
  try {
    await client.query(`begin; set local procura.organizations = '{${organizationId}}'`);
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const txOf = (client: pg.ClientBase) => ({ client, visible: new Set(), over: false }) as unknown as Tx;

/** Has every statement explained instead of answered. */
function explaining(client: pg.ClientBase, plans: PlanNode[]): pg.ClientBase {
  const query = async ({ text, values }: pg.QueryConfig) => {
    const { rows } = await client.query(`explain (analyze, format json) ${text}`, values);
    plans.push(...rows.map((row) => row["QUERY PLAN"][0].Plan));
    return { rows: [], rowCount: 0 };
  };
  return { query } as unknown as pg.ClientBase;
}

describe("tags", () => {
  test("are put on and taken off by admin agents; who differs in case or accents is the same; the customer learns nothing", async () => {
    const [p, c, d] = [await partner(app), await customer(app), await customer(app)];
    await relate(p.agent, c.admin, { administration: false });
    await relate(p.agent, d.admin, { administration: false });
    const tags = `/customers/${c.id}/tags`;
    expect((await p.agent.post(tags, { tag: "  Città d'Arte " })).body.tags).toEqual(["Città d'Arte"]);
    expect((await p.agent.post(tags, { tag: "CITTA D'ARTE" })).body.tags).toEqual(["Città d'Arte"]);
    expect((await p.agent.post(`/customers/${d.id}/tags`, { tag: "citta d'arte" })).body.tags).toEqual(["Città d'Arte"]);
    expect((await p.agent.post(tags, { tag: "=Gold" })).body.tags).toEqual(["=Gold", "Città d'Arte"]);
    expect((await p.sales.get("/customer-tags?beginning=citt")).body.tags).toEqual(["Città d'Arte"]);
    expect((await p.helpdesk.get("/customer-tags")).body.tags).toEqual(["=Gold", "Città d'Arte"]);
    expect(await idsOf(p.sales, { tag: "CITTÀ D'ARTE" }, 1)).toEqual([c.id, d.id].sort());
    for (const person of [p.sales, p.helpdesk, p.colleague, p.owner]) expect((await person.post(tags, { tag: "No" })).status).toBe(403);
    for (const other of [(await partner(app)).agent, c.admin]) {
      expect((await other.post(tags, { tag: "No" })).status).toBeOneOf([403, 404]);
      expect((await other.get("/customer-tags")).body.tags ?? []).toEqual([]);
    }
    expect((await stranger(app).post(tags, { tag: "No" })).status).toBe(401);
    for (const wrong of ["", " ", "\u0301", "x".repeat(51), "a\nb"])
      expect(outcome(await p.agent.post(tags, { tag: wrong }))).toBe("422 invalid-input");

    expect((await p.agent.delete(`${tags}/${encodeURIComponent("citta d'arte")}`)).body.tags).toEqual(["=Gold"]);
    expect((await p.agent.delete(`${tags}/nothing`)).body.tags).toEqual(["=Gold"]);
    const history = (await p.owner.get("/events?limit=100")).body.items;
    const mine = history.filter(
      (event: { kind: string; subject: { id: string } }) => event.kind.startsWith("customer.") && event.subject.id === c.id,
    );
    expect(mine.map((event: { kind: string }) => event.kind)).toEqual(["customer.untagged", "customer.tagged", "customer.tagged"]);
    expect(JSON.stringify(history)).not.toContain("Gold");
    expect(JSON.stringify((await c.admin.get("/events?limit=100")).body)).not.toMatch(/tagged|Gold/);
  });

  test("are at most 150 a customer, also when many are added at once", async () => {
    const p = await partner(app);
    const [made] = await fillCustomerList(owner, p.id, 1);
    const path = `/customers/${made?.id}/tags`;
    await owner.query(
      `insert into customer_tags (organization_id, customer_id, key, tag, sort_key, country, started_at, tagged_at, tagged_by_id, tagged_by_name)
       select organization_id, customer_id, 'tag ' || n, 'tag ' || n, sort_key, country, started_at, now(), customer_id, 'Somebody'
       from partner_customers cross join generate_series(1, 148) as n where organization_id = $1`,
      [p.id],
    );
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => p.agent.post(path, { tag: `late ${index}` })));
    expect(answers.map(outcome).sort()).toEqual(["200", "200", ...Array(4).fill("422 too-many-tags")]);
    expect((await p.agent.get(`/customers/${made?.id}`)).body.tags).toHaveLength(150);
  });

  test("stay at the place of a customer that takes another name", async () => {
    const [p, c, d] = [await partner(app), await customer(app, { name: "Aaa Verde" }), await customer(app, { name: "Bbb Verde" })];
    for (const { admin, id } of [c, d]) {
      await relate(p.agent, admin, { administration: false });
      await p.agent.post(`/customers/${id}/tags`, { tag: "Gold" });
    }
    expect(await idsOf(p.agent, { tag: "gold" }, 1)).toEqual([c.id, d.id]);
    await carryName(() => app.system(), c.id);
    await c.admin.patch(`/organizations/${c.id}`, { name: "Zzz Verde" }, { headers: { "if-match": '"1"' } });
    await carryName(() => app.system(), c.id);
    expect(await idsOf(p.agent, { tag: "gold" }, 1)).toEqual([d.id, c.id]);
    expect(await idsOf(p.agent, {}, 1)).toEqual([d.id, c.id]);
  });
});

describe("saved views", () => {
  const draft = {
    name: "To renew",
    shared: false,
    query: { administration: "removed", sort: "since", direction: "descending" },
    columns: ["country", "tags"],
  };

  test("are one's own, or shared by admin agents with all who see the customers", async () => {
    const p = await partner(app);
    const own = await p.sales.post("/customer-views", draft);
    expect(own).toMatchObject({ status: 201, body: { ...draft, version: 1, createdBy: { name: p.sales.name } } });
    expect(outcome(await p.sales.post("/customer-views", { ...draft, name: "TO RENÉW" }))).toBe("409 view-name-taken");
    expect((await p.sales.post("/customer-views", { ...draft, shared: true })).status).toBe(403);
    const shared = await p.agent.post("/customer-views", { ...draft, shared: true });
    expect(shared.status).toBe(201);
    const names = async (person: Actor) => (await person.get("/customer-views")).body.items?.map(({ id }: { id: string }) => id);
    expect((await names(p.sales)).sort()).toEqual([own.body.id, shared.body.id].sort());
    expect(await names(p.helpdesk)).toEqual([shared.body.id]);
    expect((await p.colleague.get("/customer-views")).status).toBe(403);
    expect(await names((await partner(app)).agent)).toEqual([]);

    const path = (view: typeof own) => `/customer-views/${view.body.id}`;
    const version = (number: number) => ({ headers: { "if-match": `"${number}"` } });
    expect((await p.agent.patch(path(own), { name: "x" }, version(1))).status).toBe(404);
    expect((await p.sales.patch(path(shared), { name: "x" }, version(1))).status).toBe(403);
    expect((await p.sales.delete(path(shared))).status).toBe(403);
    expect(outcome(await p.agent.patch(path(shared), { name: "x" }))).toBe("422 if-match-required");
    expect((await p.agent.patch(path(shared), { query: { search: "alfa" } }, version(1))).body).toMatchObject({
      query: { search: "alfa" },
      name: "To renew",
      version: 2,
    });
    expect(outcome(await p.agent.patch(path(shared), { name: "x" }, version(1)))).toBe("412 stale-version");
    const second = await p.agent.post("/customer-views", { ...draft, shared: true, name: "Second" });
    expect(outcome(await p.agent.patch(path(second), { name: "to renew" }, version(1)))).toBe("409 view-name-taken");
    expect((await p.agent.delete(path(shared))).status).toBe(204);
    expect((await p.sales.delete(path(own))).status).toBe(204);
    const kinds = (await p.owner.get("/events?limit=100")).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds.filter((kind: string) => kind.startsWith("customer-view."))).toEqual([
      "customer-view.deleted",
      "customer-view.shared",
      "customer-view.changed",
      "customer-view.shared",
    ]);
  });

  test("hold what the list would take and nothing else, and are bounded, also for one who saves many at once", async () => {
    const p = await partner(app);
    for (const wrong of [
      { query: { limit: 5 } },
      { query: { search: "a", sort: "name" } },
      { columns: ["domain"] },
      { columns: ["tags", "tags"] },
      { name: "" },
    ])
      expect(outcome(await p.sales.post("/customer-views", { ...draft, ...wrong }))).toBe("422 invalid-input");
    const answers = await Promise.all(
      Array.from({ length: 53 }, (_, index) => p.sales.post("/customer-views", { ...draft, name: `View ${index}` })),
    );
    expect(answers.map(outcome).filter((one) => one !== "201")).toEqual(Array(3).fill("422 too-many-views"));
    expect((await p.agent.post("/customer-views", draft)).status).toBe(201);
  }, 60_000);
});

describe("the export", () => {
  test("has what the list has, in its order, for a spreadsheet, in the reader's language, and no formulas", async () => {
    const p = await partner(app);
    await fillCustomerList(owner, p.id, 1_203);
    const [evil] = await fillCustomerList(owner, p.id, 1);
    await p.agent.post(`/customers/${evil?.id}/tags`, { tag: "=HYPERLINK(1)" });
    await owner.query("update partner_customers set name = '=1+1' where customer_id = $1", [evil?.id]);
    const { headers, body } = await p.sales.get<string>("/customers/export?sort=since&direction=descending", {
      headers: { "accept-language": "it" },
    });
    expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(headers["content-disposition"]).toMatch(/filename="customers-\d{4}-\d\d-\d\d\.csv"/);
    const lines = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect(lines.map((line) => line["ID cliente"])).toEqual(await idsOf(p.sales, { sort: "since", direction: "descending" }, 100));
    expect(lines.find((line) => line["ID cliente"] === evil?.id)).toMatchObject({
      Cliente: "'=1+1",
      Tag: expect.stringContaining("'=HYPERLINK(1)"),
    });
    const filtered = await p.sales.get<string>("/customers/export?tag=gold&administration=removed");
    expect((parse(filtered.body, { bom: true, columns: true }) as Record<string, string>[]).map((line) => line["Customer ID"])).toEqual(
      await idsOf(p.sales, { tag: "gold", administration: "removed" }, 100),
    );
    expect((await p.colleague.get("/customers/export")).status).toBe(403);
    expect((await stranger(app).get("/customers/export")).status).toBe(401);
    expect((await p.sales.get("/customers/export?limit=5")).status).toBe(422);
  }, 60_000);
});

test("without delegated administration a partner reads no address, e-mail, domain or user of its customer, in any answer", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  const readEverything = async () => {
    const found = [
      ...(await Promise.all(
        [p.agent, p.sales, p.helpdesk, p.owner].flatMap((person) =>
          [
            "/customers",
            `/customers/${c.id}`,
            "/customers/export",
            "/customer-tags",
            "/invitations",
            "/events?limit=100",
            "/events/export",
            "/relationships",
          ].map((path) => person.get(path)),
        ),
      )),
      ...(await Promise.all(
        [`/organizations/${c.id}`, `/organizations/${c.id}/users`, `/organizations/${c.id}/users/${c.user.id}`].map((path) =>
          p.agent.get(path),
        ),
      )),
    ];
    return JSON.stringify(found.map(({ body }) => body));
  };
  const address = { line1: "Via Segreta 7", line2: null, city: "Vicchio", region: "FI", postalCode: "50039" };
  await c.admin.patch(
    `/organizations/${c.id}`,
    { address, email: "segreto@mail.test", phone: "+39 055 777" },
    { headers: { "if-match": '"1"' } },
  );
  const secrets = [c.organization.domain, c.user.name, c.user.signInName, "Via Segreta", "Vicchio", "segreto@mail.test", "055 777"];
  const learned = async () => {
    const answers = await readEverything();
    return secrets.filter((secret) => answers.includes(secret));
  };

  const relationship = await relate(p.agent, c.admin, { administration: false });
  expect(await learned()).toEqual([]);
  await relate(p.agent, c.admin, { administration: true });
  expect(await learned()).toEqual(secrets);
  await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
  expect(await learned()).toEqual([]);
  const { rows } = await owner.query("select to_jsonb(l)::text as entry from partner_customers l where organization_id = $1", [p.id]);
  expect(secrets.filter((secret) => rows.some(({ entry }) => entry.includes(secret)))).toEqual([]);
});

test("a service reads and exports with its scope, and neither tags nor keeps views", async () => {
  const [p, c] = [await partner(app), await customer(app)];
  await relate(p.agent, c.admin, { administration: false });
  const made = await p.owner.post(`/organizations/${p.id}/api-credentials`, { name: "Reader", scopes: ["customers:read"] });
  const reader = service(app, made.body.secret);
  expect(await idsOf(reader, { sort: "country" })).toEqual([c.id]);
  expect((await reader.get("/customers/export")).status).toBe(200);
  expect((await reader.get("/customer-tags")).status).toBe(200);
  expect((await reader.post(`/customers/${c.id}/tags`, { tag: "Gold" })).status).toBe(403);
  expect((await reader.get("/customer-views")).status).toBe(403);
});
