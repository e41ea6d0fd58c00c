import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner, vendorPerson } from "../../testing/actors.ts";
import { type TestApp, testApp } from "../../testing/app.ts";
import { authorizeProvider, invite, relate } from "../../testing/scenes.ts";

let app: TestApp;
let behind: pg.Pool;
beforeAll(async () => {
  app = await testApp();
  behind = new pg.Pool({ connectionString: app.ownerUrl });
});
afterAll(async () => {
  await Promise.all([app.close(), behind.end()]);
});

type Act =
  | { act: "authorize"; provider: 0 | 1; access: boolean }
  | { act: "remove"; provider: 0 | 1 }
  | { act: "end"; provider: 0 | 1; by: "provider" | "reseller" };

const either = fc.constantFrom(0 as const, 1 as const);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constant("authorize" as const), provider: either, access: fc.boolean() }),
  fc.record({ act: fc.constant("remove" as const), provider: either }),
  fc.record({ act: fc.constant("end" as const), provider: either, by: fc.constantFrom("provider" as const, "reseller" as const) }),
);

/** All that stands written about a customer and its partners. */
async function standingOf(customerId: string): Promise<unknown> {
  const tables = ["relationships", "grants", "access_assignments", "agreement_acceptances", "organizations", "events"];
  const own = await Promise.all(
    tables.map((table) =>
      behind.query(`select to_jsonb(t) as row from ${table} t where organization_id = $1 order by to_jsonb(t)::text`, [customerId]),
    ),
  );
  const listed = await behind.query(
    "select to_jsonb(t) as row from partner_customers t where customer_id = $1 order by to_jsonb(t)::text",
    [customerId],
  );
  return [...own, listed].map(({ rows }) => rows);
}

interface Told {
  readonly status: string;
  readonly administration: string;
}

/** What both sides say about the newest partnership of the pair; fails if they disagree. */
async function told(resellerId: string, providerId: string): Promise<Told | undefined> {
  const { rows } = await behind.query(
    `select r.status, r.administration, r.version = p.version and r.status = p.status and r.administration = p.administration as agreed
     from partnerships r left join partnerships p on p.organization_id = r.other_id and p.id = r.id
     where r.organization_id = $1 and r.other_id = $2 order by r.id desc`,
    [resellerId, providerId],
  );
  expect(rows.every(({ agreed }) => agreed)).toBe(true);
  expect(rows.filter(({ status }) => status === "active").length).toBeLessThanOrEqual(1);
  return rows[0];
}

function expectedAfter(step: Act, before: Told | undefined): Told | undefined {
  const isActive = before?.status === "active";
  switch (step.act) {
    case "authorize":
      if (!isActive) return { status: "active", administration: step.access ? "active" : "none" };
      return step.access ? { ...before, administration: "active" } : before;
    case "remove":
      return isActive && before.administration === "active" ? { ...before, administration: "removed" } : before;
    case "end":
      return isActive
        ? { status: "ended", administration: before.administration === "active" ? "removed" : before.administration }
        : before;
  }
}

async function live(by: Person, otherId: string): Promise<string | undefined> {
  const { body } = await by.get("/partnerships");
  return body.items.find((item: { counterpart: { id: string } }) => item.counterpart.id === otherId)?.id;
}

test("after any history both sides agree, access is what the reseller's live consent gives, and no customer notices anything", async () => {
  const vera = await vendorPerson(app);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (history) => {
      const r = await partner(app);
      const providers = [
        await partner(app, { partnerKind: "indirect-provider" }),
        await partner(app, { partnerKind: "indirect-provider" }),
      ] as const;
      const c = await customer(app);
      await relate(r.agent, c.admin);
      await relate(providers[0].agent, c.admin, { administration: false });
      const untouched = await standingOf(c.id);
      const expected = new Map<string, Told | undefined>();
      for (const step of history) {
        const p = providers[step.provider];
        if (step.act === "authorize") {
          const sent = await invite(p.sales, { kind: "partnership", administration: step.access });
          expect((await authorizeProvider(r.owner, sent, step.access)).status).toBeOneOf([200, 201]);
        } else {
          const by = step.act === "end" && step.by === "provider" ? p.owner : r.owner;
          const id = await live(by, by === r.owner ? p.id : r.id);
          if (id !== undefined && step.act === "remove") await by.post(`/partnerships/${id}/administration-removal`);
          if (id !== undefined && step.act === "end") await by.post(`/partnerships/${id}/ending`, {});
        }
        expected.set(p.id, expectedAfter(step, expected.get(p.id)));
        for (const one of providers)
          expect(await told(r.id, one.id)).toEqual(expected.get(one.id) && expect.objectContaining(expected.get(one.id)));
        const { body } = await vera.post("/access/decisions", {
          questions: providers.flatMap(({ agent }) => [
            { personId: agent.id, customerId: r.id, action: "users:user:read" },
            { personId: agent.id, customerId: c.id, action: "users:user:read" },
          ]),
        });
        expect(body.answers.map((answer: { allowed: boolean }) => answer.allowed)).toEqual(
          providers.flatMap(({ id }) => [expected.get(id)?.status === "active" && expected.get(id)?.administration === "active", false]),
        );
        expect(await standingOf(c.id)).toEqual(untouched);
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);
