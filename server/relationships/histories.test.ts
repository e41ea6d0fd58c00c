import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { customer, type Person, partner, vendorPerson } from "../testing/actors.ts";
import { type TestApp, testApp } from "../testing/app.ts";
import { accept, bePartners, invite } from "../testing/scenes.ts";
import { inOrder, joinKinds, type RelationshipKind, relationshipKinds, rulesOfKind } from "./kinds.data.ts";

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

type Who = 0 | 1;
type Act =
  | { act: "accept"; partner: Who; kind: RelationshipKind; administration: boolean; joint: boolean; by: "admin" | "deputy" }
  | { act: "remove" | "end"; partner: Who; kind: RelationshipKind };

const who = fc.constantFrom<Who>(0, 1);
/** Resellers and their like most of all: what lies between them matters most. */
const kind = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("reseller" as const, "advisor" as const) },
  fc.constantFrom(...relationshipKinds),
);
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant("accept" as const),
    partner: who,
    kind,
    administration: fc.boolean(),
    joint: fc.boolean(),
    by: fc.constantFrom("admin" as const, "deputy" as const),
  }),
  fc.record({ act: fc.constantFrom("remove" as const, "end" as const), partner: who, kind }),
);

type State = "none" | "active" | "removed";
/** What should be: by partner and kind, the state of administration of each relationship that stands. */
type Standing = Map<string, State>;

const at = (partnerId: string, of: RelationshipKind) => `${partnerId} ${of}`;

function afterAcceptance(standing: Standing, act: Act & { act: "accept" }, partnerId: string, providerId: string): void {
  const comes = rulesOfKind(act.kind).administration;
  const given = comes === "always" || (comes === "as-asked" && act.administration);
  const key = at(partnerId, act.kind);
  standing.set(key, given ? "active" : (standing.get(key) ?? "none"));
  const brought = at(providerId, "reseller");
  if (act.joint && act.kind === "reseller") standing.set(brought, standing.get(brought) ?? "none");
}

interface Told {
  readonly id: string;
  readonly partner_id: string;
  readonly kind: RelationshipKind;
  readonly administration: State;
  readonly live: number;
}

/** The customer's rows, each with how many grants it has that are in force. */
async function rowsOf(customerId: string): Promise<Told[]> {
  const { rows } = await behind.query(
    `select r.id, r.partner_id, r.kind, r.administration,
       (select count(*)::int from grants g where g.organization_id = r.organization_id and g.source_id = r.id and g.revoked_at is null) as live
     from relationships r where r.organization_id = $1 and r.status = 'active'`,
    [customerId],
  );
  return rows;
}

/** What the partners' lists say of the customer. */
async function listedOf(customerId: string): Promise<Map<string, string>> {
  const { rows } = await behind.query(
    "select organization_id, relationship_id || ' ' || kinds || ' ' || administration as entry from partner_customers where customer_id = $1",
    [customerId],
  );
  return new Map(rows.map((row) => [row.organization_id, row.entry]));
}

/** What the history alone says, from nothing: the state of each relationship that has not ended. */
async function replayed(customerId: string): Promise<Standing> {
  const { rows } = await behind.query(
    "select kind, subject_id, data from events where organization_id = $1 and subject_kind = 'relationship' order by id",
    [customerId],
  );
  const relationships = new Map<string, { key: string; state: State }>();
  for (const { kind: happened, subject_id: id, data } of rows) {
    const one = relationships.get(id);
    if (happened === "relationship.started") relationships.set(id, { key: at(data.partnerId, data.kind), state: "none" });
    if (happened === "administration.granted" && one) one.state = "active";
    if (happened === "administration.removed" && one) one.state = "removed";
    if (happened === "relationship.ended") relationships.delete(id);
  }
  return new Map([...relationships.values()].map(({ key, state }) => [key, state]));
}

/** What was bought for the customer, by whom, when and under which agreement. */
async function boughtFor(customerId: string): Promise<unknown[]> {
  return (await behind.query("select * from purchases where organization_id = $1 order by id", [customerId])).rows;
}

/** Whoever sells to the customer, or shares what it sells, sells something. */
async function sell(p: { agent: Person }, customerId: string): Promise<void> {
  const draft = { agreementNumber: "A-1", productName: "Mail", quantity: 3, purchasedOn: "2026-03-14", orderReference: null };
  expect((await p.agent.post(`/customers/${customerId}/purchases`, draft)).status).toBe(201);
}

const weight = { active: 2, removed: 1, none: 0 } as const;

async function done(
  act: Act,
  c: { id: string; admin: Person; deputy: Person },
  p: { id: string; agent: Person },
  providerId: string,
): Promise<void> {
  if (act.act === "accept") {
    const { kind: asked, administration, joint } = act;
    const invitation = await invite(p.agent, {
      kind: asked,
      ...(asked === "reseller" ? { administration, ...(joint ? { providerId } : {}) } : {}),
    });
    const answer = await accept(c[act.by], invitation);
    expect(answer).toMatchObject({ status: expect.toBeOneOf([200, 201]), body: { partner: { id: p.id }, kind: asked } });
    return;
  }
  const relationship = (await rowsOf(c.id)).find((row) => row.partner_id === p.id && row.kind === act.kind);
  if (!relationship) return;
  const answer =
    act.act === "remove"
      ? await c.admin.post(`/relationships/${relationship.id}/administration-removal`)
      : await p.agent.post(`/customers/${c.id}/ending`, { relationshipId: relationship.id });
  expect(answer.status).toBe(act.act === "remove" ? 200 : 204);
}

test("after any history of two partners, a provider and every kind: both sides agree, the events tell the same, access is exactly what live consent gives, partners do not affect each other, and what was bought stays as it is", async () => {
  const vera = await vendorPerson(app);
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 7 }), async (history) => {
      // The second is an indirect reseller, whose provider may come with it; it ends nothing that orders hang on by itself.
      const partners = [await partner(app, { partnerKind: "direct-partner" }), await partner(app)] as const;
      const provider = await partner(app, { partnerKind: "indirect-provider" });
      await bePartners(provider.owner, partners[1].owner);
      const c = await customer(app);
      const expected: Standing = new Map();
      for (const step of history) {
        const act = step.act === "accept" && step.partner === 0 ? { ...step, joint: false } : step;
        const p = partners[act.partner];
        if (act.act === "end" && act.partner === 1 && act.kind === "reseller") continue;
        const bought = await boughtFor(c.id);
        await done(act, c, p, provider.id);
        // Whatever partners come, go and lose: what was bought stays whose and what it was.
        expect(await boughtFor(c.id)).toEqual(bought);
        if (act.act === "accept" && (act.kind === "reseller" || act.kind === "purchase-visibility")) await sell(p, c.id);
        const key = at(p.id, act.kind);
        if (act.act === "accept") afterAcceptance(expected, act, p.id, provider.id);
        else if (act.act === "end") expected.delete(key);
        else if (expected.get(key) === "active") expected.set(key, "removed");

        const rows = await rowsOf(c.id);
        expect(new Map(rows.map((row) => [at(row.partner_id, row.kind), row.administration]))).toEqual(expected);
        expect(await replayed(c.id)).toEqual(expected);
        for (const row of rows) expect(row.live).toBe(row.administration === "active" ? 1 : 0);

        const entries = [...new Set(rows.map((row) => row.partner_id))].map((partnerId) => {
          const between = inOrder(rows.filter((row) => row.partner_id === partnerId));
          const strongest = between.map((row) => row.administration).reduce((one, other) => (weight[other] > weight[one] ? other : one));
          return [partnerId, `${between[0]?.id} ${joinKinds(between)} ${strongest}`] as const;
        });
        expect(await listedOf(c.id)).toEqual(new Map(entries));

        const everybody = [...partners, provider];
        const questions = everybody.flatMap(({ agent }) =>
          ["users:user:create", "users:password:reset"].map((action) => ({ personId: agent.id, customerId: c.id, action })),
        );
        const { body } = await vera.post("/access/decisions", { questions });
        const holds = (id: string, ...kinds: RelationshipKind[]) => kinds.some((one) => expected.get(at(id, one)) === "active");
        expect(body.answers.map((answer: { allowed: boolean }) => answer.allowed)).toEqual(
          everybody.flatMap(({ id }) => [
            holds(id, "reseller", "delegated-administrator"),
            holds(id, "reseller", "delegated-administrator", "advisor"),
          ]),
        );
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
