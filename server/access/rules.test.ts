import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Action, allActions, factsOf } from "./actions.ts";
import { roleId } from "./roles.data.ts";
import { type AssignmentFact, decide, type Facts, type GrantFact, inForce, type MembershipFact, rolesHeld } from "./rules.ts";

const now = new Date("2026-06-01T12:00:00.000Z");
const at = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
const customer: NonNullable<Facts["customer"]> = {
  id: "customer",
  name: "Customer",
  status: "active",
  lockedAt: null,
  isVendor: false,
  partnerKind: null,
  isCustomer: true,
};
const person: NonNullable<Facts["person"]> = {
  id: "person",
  name: "Ada",
  status: "active",
  organizationId: "partner",
  secondFactor: "registered",
};
const agents = { id: "agents", key: "admin-agents", name: "Admin agents" };
const partner: MembershipFact = {
  organizationId: "partner",
  organizationName: "Partner",
  organizationStatus: "active",
  multiFactorRequired: true,
  roleIds: [],
  groups: [agents],
};
const assignment: AssignmentFact = {
  id: "assignment",
  groupId: "agents",
  groupName: "Admin agents",
  roleIds: [roleId.globalAdministrator],
};
const grant: GrantFact = {
  id: "grant",
  partnerId: "partner",
  partnerName: "Partner",
  kind: "classic",
  roleIds: [roleId.globalAdministrator, roleId.helpdeskAdministrator],
  startsAt: at(-1_000),
  endsAt: null,
  revokedAt: null,
  suspendedAt: null,
  revokedByName: null,
  assignments: [assignment],
};
const whole: Facts = { person, customer, memberships: [partner], grants: [grant] };
const reset = { action: "users:password:reset" } as const;
const denied = (facts: Facts, asked: Parameters<typeof decide>[1] = reset) => {
  const decision = decide(facts, asked, now);
  return decision.allowed ? "allowed" : decision.missing.code;
};

test("a grant that has not begun is explained with its beginning, one that is over with its end", () => {
  const missing = (change: Partial<typeof grant>) => {
    const decision = decide({ ...whole, grants: [{ ...grant, ...change }] }, reset, now);
    return decision.allowed ? null : decision.missing.at;
  };
  expect(missing({ startsAt: at(5), endsAt: at(9) })).toBe(at(5));
  expect(missing({ startsAt: at(-9), endsAt: at(-5) })).toBe(at(-5));
  expect(missing({ startsAt: at(-9), endsAt: at(-5), revokedAt: at(-7) })).toBe(at(-7));
});

describe("one missing link is enough to deny, and is named", () => {
  test.each<[string, Facts]>([
    ["person-unknown", { ...whole, person: null }],
    ["person-not-active", { ...whole, person: { ...person, status: "disabled" } }],
    ["multi-factor-required", { ...whole, person: { ...person, secondFactor: "none" } }],
    ["multi-factor-required", { ...whole, person: { ...person, secondFactor: "unused" } }],
    ["person-not-active", { ...whole, person: { ...person, status: "deleted" } }],
    ["organization-unknown", { ...whole, customer: null }],
    ["no-relationship", { ...whole, memberships: [], grants: [] }],
    ["no-relationship", { ...whole, memberships: [] }],
    ["partner-suspended", { ...whole, memberships: [{ ...partner, organizationStatus: "suspended" }] }],
    ["suspended-by-vendor", { ...whole, grants: [{ ...grant, suspendedAt: at(-1) }] }],
    ["administration-removed", { ...whole, grants: [{ ...grant, revokedAt: at(-1) }] }],
    ["grant-not-started", { ...whole, grants: [{ ...grant, startsAt: at(1) }] }],
    ["grant-expired", { ...whole, grants: [{ ...grant, endsAt: at(0) }] }],
    ["customer-locked", { ...whole, customer: { ...customer, lockedAt: at(-1) } }],
    ["group-missing", { ...whole, memberships: [{ ...partner, groups: [] }] }],
    ["action-not-in-role", { ...whole, grants: [{ ...grant, roleIds: [roleId.helpdeskAdministrator] }] }],
    ["action-not-in-role", { ...whole, grants: [{ ...grant, assignments: [{ ...assignment, roleIds: [roleId.reportsReader] }] }] }],
  ])("%s", (code, facts) => {
    expect(denied(whole)).toBe("allowed");
    expect(denied(facts)).toBe(code);
  });
});

test("a grant is in force from its start until just before its end", () => {
  const timed = { startsAt: at(0), endsAt: at(10), revokedAt: null, suspendedAt: null };
  const states = [-1, 0, 9, 10].map((offset) => inForce(timed, new Date(now.getTime() + offset)));
  expect(states).toEqual(["grant-not-started", "in-force", "in-force", "grant-expired"]);
});

test("consent and its withdrawal are never a partner's, whatever roles it holds", () => {
  for (const action of allActions.filter((candidate) => !factsOf(candidate).delegable)) {
    expect([action, denied(whole, { action })]).toEqual([action, "not-delegable"]);
  }
});

test("a global administrator is no agent, and a partner's agent level counts only at home", () => {
  const home: MembershipFact = { ...partner, roleIds: [roleId.globalAdministrator], groups: [] };
  const own: Facts = {
    person,
    customer: { ...customer, id: "partner", partnerKind: "indirect-reseller" },
    memberships: [home],
    grants: [],
  };
  expect(denied(own, { action: "customers:customer:read" })).toBe("action-not-in-role");
  expect(denied({ ...own, memberships: [partner] }, { action: "customers:customer:read" })).toBe("allowed");
  expect(denied({ ...own, memberships: [partner], customer: { ...customer, id: "partner" } }, { action: "customers:customer:read" })).toBe(
    "role-missing",
  );
  expect(denied(whole, { action: "customers:customer:read" })).toBe("not-delegable");
});

test("a second factor is asked for last, for what has to do with customers, where the program says so", () => {
  const weak: Facts = { ...whole, person: { ...person, secondFactor: "none" } };
  expect(denied({ ...weak, grants: [{ ...grant, revokedAt: at(-1) }] })).toBe("administration-removed");
  expect(denied({ ...weak, memberships: [{ ...partner, multiFactorRequired: false }] })).toBe("allowed");
  const home = { ...partner, roleIds: [roleId.globalAdministrator] };
  const own: Facts = {
    ...weak,
    customer: { ...customer, id: "partner", partnerKind: "indirect-reseller" },
    memberships: [home],
    grants: [],
  };
  expect(denied(own, { action: "customers:customer:read" })).toBe("multi-factor-required");
  expect(denied(own, { action: "billing:account:read" })).toBe("multi-factor-required");
  expect(denied(own, { action: "users:user:read" })).toBe("allowed");
});

test("only global and user administrators say who acts for customers (the latter within reach: people/rules.ts)", () => {
  for (const id of Object.values(roleId)) {
    const own: MembershipFact = { ...partner, organizationId: "customer", roleIds: [id] };
    const expected = [roleId.globalAdministrator, roleId.userAdministrator].some((one) => one === id) ? "allowed" : "action-not-in-role";
    expect([id, denied({ ...whole, memberships: [own], grants: [] }, { action: "users:group:assign" })]).toEqual([id, expected]);
  }
});

test("vendor actions are for the vendor's own people", () => {
  const admin: MembershipFact = { ...partner, organizationId: "customer", roleIds: [roleId.globalAdministrator] };
  expect(denied({ ...whole, memberships: [admin], grants: [] }, { action: "mail:mail:read" })).toBe("action-not-in-role");
  expect(
    denied({ ...whole, customer: { ...customer, isVendor: true }, memberships: [admin], grants: [] }, { action: "mail:mail:read" }),
  ).toBe("allowed");
});

const roles = fc.subarray([
  roleId.globalAdministrator,
  roleId.helpdeskAdministrator,
  roleId.userAdministrator,
  roleId.globalReader,
  roleId.reportsReader,
]);
const arbitraryFacts: fc.Arbitrary<Facts> = fc.record({
  person: fc.constantFrom<Facts["person"]>(
    person,
    { ...person, secondFactor: "used" },
    { ...person, secondFactor: "none" },
    { ...person, status: "disabled" },
    null,
  ),
  customer: fc.constantFrom(customer, { ...customer, lockedAt: at(-5) }, null),
  memberships: fc.subarray<MembershipFact>([partner, { ...partner, organizationId: "other", organizationName: "Other", groups: [] }]),
  grants: fc.array(
    fc.record({
      id: fc.uuid(),
      partnerId: fc.constantFrom("partner", "other"),
      partnerName: fc.constant("Partner"),
      kind: fc.constantFrom("classic", "granular"),
      roleIds: roles,
      startsAt: fc.integer({ min: -50, max: 50 }).map(at),
      endsAt: fc.option(fc.integer({ min: -50, max: 50 }).map(at)),
      revokedAt: fc.option(fc.constant(at(-1))),
      suspendedAt: fc.option(fc.constant(at(-1))),
      revokedByName: fc.constant(null),
      assignments: fc.array(
        fc.record({ id: fc.uuid(), groupId: fc.constantFrom("agents", "nobody"), groupName: fc.constant("G"), roleIds: roles }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 4 },
  ),
});
const arbitraryAction = fc.constantFrom<Action>(...allActions);

describe("for any facts", () => {
  test("what is allowed hangs on a live grant to the person's partner with a role that allows it", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryAction, (facts, action) => {
        const decision = decide(facts, { action }, now);
        if (!decision.allowed) return;
        const ground = facts.grants.find((candidate) => candidate.id === decision.grant?.id);
        expect(ground && inForce(ground, now)).toBe("in-force");
        expect(facts.memberships.map((membership) => membership.organizationId)).toContain(ground?.partnerId);
        expect(facts.customer?.lockedAt).toBeNull();
        expect(["used", "registered"]).toContain(facts.person?.secondFactor);
        expect(decision.path.map((step) => step.kind)).toEqual(["person", "membership", "group", "assignment", "grant", "role", "action"]);
      }),
    );
  });

  test("ending a grant, a membership or the person never allows more", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryAction, fc.nat(), (facts, action, pick) => {
        const less: Facts[] = [
          { ...facts, grants: facts.grants.filter((_, index) => index !== pick % Math.max(1, facts.grants.length)) },
          { ...facts, grants: facts.grants.map((candidate) => ({ ...candidate, revokedAt: at(-1) })) },
          { ...facts, memberships: facts.memberships.slice(1) },
          { ...facts, person: facts.person && { ...facts.person, status: "disabled" } },
          { ...facts, person: facts.person && { ...facts.person, secondFactor: "unused" } },
        ];
        for (const fewer of less) if (decide(fewer, { action }, now).allowed) expect(decide(facts, { action }, now).allowed).toBe(true);
      }),
    );
  });

  test("the roles held are exactly those that a decision by role allows", () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        for (const id of Object.values(roleId)) expect(rolesHeld(facts, now).has(id)).toBe(decide(facts, { roleId: id }, now).allowed);
      }),
    );
  });
});
