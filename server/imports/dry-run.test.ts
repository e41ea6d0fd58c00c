import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimExternalIds } from "../organizations/index.ts";
import { type Context, transact } from "../platform/index.ts";
import { customer, type Person, partner } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { fileOf, importFile, line, resultsOf } from "../testing/imports.ts";
import { uploadCustomers } from "./upload-customers.ts";

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

/** What an import may write besides its own rows. */
async function world(): Promise<unknown> {
  const tables = [
    "organizations",
    "organization_domains",
    "external_organization_ids",
    "relationships",
    "partner_customers",
    "search_words",
    "events",
  ];
  const { rows } = await behind.query(`select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ")}`);
  return rows[0];
}

async function contextOf({ id, name, organization }: Person): Promise<Context> {
  const organizationId = organization.organization_id;
  const { rows } = await behind.query("select id from sessions where user_id = $1", [id]);
  const actor = {
    kind: "user",
    id,
    name,
    organizationId,
    sessionId: rows[0].id,
    memberOf: [organizationId],
    mustChangePassword: false,
    multiFactor: true,
    provenAt: new Date(),
  } as const;
  return app.contextFor(actor, organizationId);
}

async function* arriving(file: string) {
  yield Buffer.from(file);
}

async function runOf(agent: Person, file: string, dryRun: boolean, linesPerChunk: number) {
  const announced = await agent.post("/customer-imports", { fileName: "customers.csv", dryRun });
  const row = await uploadCustomers(await contextOf(agent), announced.body.id, arriving(file), linesPerChunk);
  const results = await resultsOf(agent, row.id);
  const { lines, created, linked, unchanged, refused } = row;
  return {
    counts: { lines, created, linked, unchanged, refused },
    // A dry run creates nothing, so there is no id to name.
    results: results.map(({ customerId, ...result }) => ({ ...result, customerId: result.outcome === "created" ? null : customerId })),
  };
}

test("a dry run says exactly what the import then does, and changes nothing", async () => {
  const other = await partner(app);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("new", "imported", "mine", "active", "own", "repeated", "damaged", "nameless"), {
        minLength: 1,
        maxLength: 9,
      }),
      fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
      async (kinds, [chunk, otherChunk]) => {
        const [{ agent, id: partnerId }, { id: customerId }] = [await partner(app), await customer(app)];
        const [imported, mine, active, own, repeated] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()];
        await importFile(other.agent, fileOf(line({ id: imported }), line({ id: mine })));
        await importFile(agent, fileOf(line({ id: mine })));
        await transact(app.system(), [], (tx) =>
          claimExternalIds(tx, "microsoft-id", [
            { value: active, organizationId: customerId },
            { value: own, organizationId: partnerId },
          ]),
        );
        const lines = {
          imported: line({ id: imported }),
          mine: line({ id: mine }),
          active: line({ id: active }),
          own: line({ id: own }),
          repeated: line({ id: repeated }),
        };
        const file = fileOf(
          ...kinds.map((kind) =>
            kind === "new" ? line() : kind === "damaged" ? '"x,y' : kind === "nameless" ? line({ name: "-" }) : lines[kind],
          ),
        );
        const before = await world();
        const dry = await runOf(agent, file, true, chunk);
        expect(await world()).toEqual(before);
        expect(await runOf(agent, file, false, otherChunk)).toEqual(dry);
        const again = await runOf(agent, file, false, chunk);
        expect(again.counts).toEqual({ ...dry.counts, created: 0, linked: 0, unchanged: dry.counts.lines - dry.counts.refused });
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);
