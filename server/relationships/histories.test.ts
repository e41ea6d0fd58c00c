import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, partner, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { accept, invite } from "../testing/scenes.ts";

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

type Act = { act: "accept"; partner: 0 | 1; administration: boolean; by: "admin" | "deputy" } | { act: "remove"; partner: 0 | 1 };

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("accept" as const),
    partner: fc.constantFrom(0 as const, 1 as const),
    administration: fc.boolean(),
    by: fc.constantFrom("admin" as const, "deputy" as const),
  }),
  fc.record({ act: fc.constant("remove" as const), partner: fc.constantFrom(0 as const, 1 as const) }),
);

/** What the two sides say about each other, and what access says. */
async function told(customerId: string): Promise<{ partner_id: string; administration: string; listed: string; live: number }[]> {
  const { rows } = await behind.query(
    `select r.partner_id, r.administration, l.administration as listed,
       (select count(*)::int from grants g where g.organization_id = r.organization_id and g.partner_id = r.partner_id and g.revoked_at is null) as live
     from relationships r join partner_customers l on l.organization_id = r.partner_id and l.customer_id = r.organization_id
       and l.relationship_id = r.id and l.status = r.status and l.started_at = r.started_at
     where r.organization_id = $1`,
    [customerId],
  );
  return rows;
}

test("after any history both sides agree, access is exactly what live consent gives, and partners do not affect each other", async () => {
  const vera = await vendorPerson(app);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 6 }), async (history) => {
      const partners = [await partner(app), await partner(app)] as const;
      const c = await customer(app);
      const expected = new Map<string, "none" | "active" | "removed">();
      for (const step of history) {
        const p = partners[step.partner];
        const before = expected.get(p.id);
        if (step.act === "accept") {
          const accepted = await accept(c[step.by], await invite(p.agent, { administration: step.administration }));
          expect(accepted).toMatchObject({ status: expect.toBeOneOf([200, 201]), body: { partner: { id: p.id } } });
          expected.set(p.id, step.administration ? "active" : (before ?? "none"));
        } else {
          const { body } = await c.admin.get("/relationships");
          const relationship = body.items.find((item: { partner: { id: string } }) => item.partner.id === p.id);
          if (relationship) await c.admin.post(`/relationships/${relationship.id}/administration-removal`);
          if (before === "active") expected.set(p.id, "removed");
        }
        const rows = await told(c.id);
        expect(new Map(rows.map((row) => [row.partner_id, row.administration]))).toEqual(expected);
        for (const row of rows) expect([row.listed, row.live]).toEqual([row.administration, row.administration === "active" ? 1 : 0]);
        const { body } = await vera.post("/access/decisions", {
          questions: partners.map(({ agent }) => ({ personId: agent.id, customerId: c.id, action: "users:user:create" })),
        });
        expect(body.answers.map((answer: { allowed: boolean }) => answer.allowed)).toEqual(
          partners.map(({ id }) => expected.get(id) === "active"),
        );
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);
