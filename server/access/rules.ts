/**
 * The access decision (pure). May this person do this for that organization, at this instant?
 *
 *   person ── member of ──▶ the organization itself ── role, agent level ──▶ action          (at home; a partner's person: unless locked)
 *   person ── member of ──▶ partner ── group ──▶ assignment ──▶ grant ──▶ role ──▶ action     (on behalf)
 *
 *   grant   not started ──starts──▶ in force ──ends──▶ over          in force ──revoke──▶ revoked          (both for good)
 *           in force ──suspend──▶ suspended ──lift──▶ in force
 *
 * Allowed if one path is whole; otherwise the path that got furthest is named with its first missing link. Where the program of the
 * partner requires a second factor, nothing that has to do with customers is allowed to somebody without one, whatever else is whole.
 */
import { type Action, factsOf } from "./actions.ts";
import { actionsOfAgentLevel, actionsOfRole, findRole } from "./role-actions.ts";

export interface GroupFact {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
}
export interface MembershipFact {
  readonly organizationId: string;
  readonly organizationName: string;
  readonly organizationStatus: string;
  /** A partner in a program whose people must have a second factor. Of a partner's person with an account elsewhere: that partner's program. */
  readonly multiFactorRequired: boolean;
  /** The partner whose person has an account here without being one of the organization's own. */
  readonly guestOf?: { readonly name: string; readonly status: string; readonly suspendedAt: string | null } | null;
  readonly roleIds: readonly string[];
  readonly groups: readonly GroupFact[];
}
export interface AssignmentFact {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly roleIds: readonly string[];
}
export interface GrantFact {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly kind: string;
  readonly roleIds: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly revokedAt: string | null;
  readonly revokedByName: string | null;
  /** Since when its source suspends it. */
  readonly suspendedAt: string | null;
  readonly assignments: readonly AssignmentFact[];
}
export interface Facts {
  readonly customer: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly lockedAt: string | null;
    readonly isVendor: boolean;
    readonly partnerKind: string | null;
    readonly isCustomer: boolean;
  } | null;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly organizationId: string;
    /** `registered`: enough when services ask. When people act by themselves their session must have been begun with it: `used`. */
    readonly secondFactor: "none" | "registered" | "unused" | "used";
  } | null;
  readonly memberships: readonly MembershipFact[];
  readonly grants: readonly GrantFact[];
}

/** What is asked: one action, or simply whether the person holds an admin role there. */
export type Asked = { readonly action: Action } | { readonly roleId: string };

export interface Step {
  readonly kind: "person" | "membership" | "group" | "assignment" | "grant" | "role" | "action";
  readonly id: string;
  readonly name: string;
}
export type LinkCode =
  | "person-unknown"
  | "person-not-active"
  | "multi-factor-required"
  | "no-relationship"
  | "partner-suspended"
  | "administration-removed"
  | "grant-not-started"
  | "grant-expired"
  | "suspended-by-vendor"
  | "customer-locked"
  | "not-delegable"
  | "group-missing"
  | "role-missing"
  | "action-not-in-role"
  | "organization-unknown";

export interface MissingLink {
  readonly link: "person" | "second-factor" | "organization" | "membership" | "grant" | "assignment" | "role";
  readonly code: LinkCode;
  readonly name: string;
  readonly at: string | null;
  readonly by: string | null;
}

export type Decision =
  | { readonly allowed: true; readonly path: readonly Step[]; readonly grant: GrantFact | null; readonly membership: MembershipFact }
  | { readonly allowed: false; readonly path: readonly Step[]; readonly missing: MissingLink };

/** Builds one denial; `path` is how far it got. */
function deny(
  path: readonly Step[],
  link: MissingLink["link"],
  code: LinkCode,
  name: string,
  at: string | null = null,
  by: string | null = null,
): Decision {
  return { allowed: false, path, missing: { link, code, name, at, by } };
}

export function decide(facts: Facts, asked: Asked, now: Date): Decision {
  const { person, customer } = facts;
  if (person === null) return deny([], "person", "person-unknown", "");
  const start: Step[] = [{ kind: "person", id: person.id, name: person.name }];
  if (person.status !== "active") return deny(start, "person", "person-not-active", person.name);
  if (customer === null) return deny(start, "organization", "organization-unknown", "");

  const tries: Decision[] = facts.memberships
    .filter((membership) => membership.organizationId === customer.id)
    .map((membership) => withSecondFactor(decideAtHome(start, membership, customer, asked), person, asked));
  for (const grant of facts.grants) {
    const membership = facts.memberships.find((candidate) => candidate.organizationId === grant.partnerId);
    if (membership) tries.push(withSecondFactor(decideOnBehalf(start, membership, grant, customer, asked, now), person, asked));
  }
  const allowed = tries.find((decision) => decision.allowed);
  if (allowed) return allowed;
  // The path that got furthest tells most; between equals the first (an own membership, then the newest grant).
  return (
    tries.reduce<Decision | null>((best, next) => (best === null || next.path.length > best.path.length ? next : best), null) ??
    deny(start, "membership", "no-relationship", customer.name)
  );
}

/** Asked last, so that who lacks more than the second factor hears of that first. */
function withSecondFactor(decision: Decision, { name, secondFactor }: NonNullable<Facts["person"]>, asked: Asked): Decision {
  if (!decision.allowed || !decision.membership.multiFactorRequired) return decision;
  const concernsCustomers =
    decision.grant !== null || decision.membership.guestOf != null || ("action" in asked && factsOf(asked.action).multiFactor === true);
  if (!concernsCustomers || secondFactor === "used" || secondFactor === "registered") return decision;
  return deny(decision.path, secondFactor === "none" ? "second-factor" : "person", "multi-factor-required", name);
}

function decideAtHome(
  start: readonly Step[],
  membership: MembershipFact,
  customer: NonNullable<Facts["customer"]>,
  asked: Asked,
): Decision {
  const path: Step[] = [...start, { kind: "membership", id: membership.organizationId, name: membership.organizationName }];
  if (membership.organizationStatus === "suspended") return deny(path, "membership", "partner-suspended", membership.organizationName);
  const { guestOf } = membership;
  if (guestOf != null) {
    if (guestOf.status !== "active") return deny(path, "membership", "partner-suspended", guestOf.name);
    if (guestOf.suspendedAt !== null) return deny(path, "membership", "suspended-by-vendor", guestOf.name, guestOf.suspendedAt);
    if (customer.lockedAt !== null) return deny(path, "membership", "customer-locked", customer.name, customer.lockedAt);
    if ("action" in asked && isOwnPeoples(asked.action)) return deny(path, "membership", "not-delegable", asked.action);
  }
  const role = membership.roleIds.find((id) => roleAnswers(id, asked) && fits(asked, customer));
  if (role !== undefined) return allow([...path, roleStep(role)], asked, null, membership);
  const level =
    "action" in asked && customer.partnerKind !== null
      ? membership.groups.find((group) => actionsOfAgentLevel(group.key).has(asked.action))
      : undefined;
  if (level !== undefined) return allow([...path, { kind: "group", id: level.id, name: level.name }], asked, null, membership);
  const [held] = membership.roleIds;
  return held === undefined
    ? deny(path, "role", "role-missing", membership.organizationName)
    : deny([...path, roleStep(held)], "role", "action-not-in-role", roleName(held));
}

function decideOnBehalf(
  start: readonly Step[],
  membership: MembershipFact,
  grant: GrantFact,
  customer: NonNullable<Facts["customer"]>,
  asked: Asked,
  now: Date,
): Decision {
  const path: Step[] = [...start, { kind: "membership", id: membership.organizationId, name: membership.organizationName }];
  if (membership.organizationStatus !== "active") return deny(path, "membership", "partner-suspended", membership.organizationName);
  const force = inForce(grant, now);
  if (force !== "in-force") return deny(path, "grant", force, grant.partnerName, turningPoint[force](grant), grant.revokedByName);
  if (customer.lockedAt !== null) return deny(path, "grant", "customer-locked", customer.name, customer.lockedAt);
  if ("action" in asked && !factsOf(asked.action).delegable) return deny(path, "grant", "not-delegable", asked.action);
  const groups = new Map(membership.groups.map((group) => [group.id, group]));
  const mine = grant.assignments.filter((assignment) => groups.has(assignment.groupId));
  const [first] = mine;
  if (first === undefined)
    return deny(path, "assignment", "group-missing", grant.assignments.map((assignment) => assignment.groupName).join(", "));
  const through = (assignment: AssignmentFact): Step[] => [
    ...path,
    { kind: "group", id: assignment.groupId, name: groups.get(assignment.groupId)?.name ?? assignment.groupName },
    { kind: "assignment", id: assignment.id, name: assignment.groupName },
    { kind: "grant", id: grant.id, name: grant.partnerName },
  ];
  for (const assignment of mine) {
    // An assignment can't give more than the customer granted.
    const role = assignment.roleIds.find((id) => grant.roleIds.includes(id) && roleAnswers(id, asked));
    if (role !== undefined) return allow([...through(assignment), roleStep(role)], asked, grant, membership);
  }
  const held = first.roleIds[0];
  return deny(
    [...through(first), ...(held === undefined ? [] : [roleStep(held)])],
    "role",
    "action-not-in-role",
    held === undefined ? "" : roleName(held),
  );
}

/** When a grant that opens nothing came, or will come, into the state that it is in. */
const turningPoint: Readonly<Record<Exclude<ReturnType<typeof inForce>, "in-force">, (grant: GrantFact) => string | null>> = {
  "administration-removed": (grant) => grant.revokedAt,
  "suspended-by-vendor": (grant) => grant.suspendedAt,
  "grant-not-started": (grant) => grant.startsAt,
  "grant-expired": (grant) => grant.endsAt,
};

/** Whether a grant opens anything at the instant; an end is over at its very instant. */
export function inForce(
  grant: Pick<GrantFact, "startsAt" | "endsAt" | "revokedAt" | "suspendedAt">,
  now: Date,
): "in-force" | "administration-removed" | "suspended-by-vendor" | "grant-not-started" | "grant-expired" {
  if (grant.revokedAt !== null) return "administration-removed";
  if (grant.suspendedAt !== null) return "suspended-by-vendor";
  if (now < new Date(grant.startsAt)) return "grant-not-started";
  if (grant.endsAt !== null && now >= new Date(grant.endsAt)) return "grant-expired";
  return "in-force";
}

/** What changes the organization's own control of itself: nobody from outside does that, also not with an account there. */
function isOwnPeoples(action: Action): boolean {
  return !factsOf(action).delegable && !action.endsWith(":read");
}

/** Vendor actions are for the vendor's people only, whatever role they hold elsewhere. */
function fits(asked: Asked, organization: NonNullable<Facts["customer"]>): boolean {
  return !("action" in asked) || factsOf(asked.action).family !== "vendor" || organization.isVendor;
}

function roleAnswers(id: string, asked: Asked): boolean {
  return "action" in asked ? actionsOfRole(id).has(asked.action) : id === asked.roleId;
}

function roleName(id: string): string {
  return findRole(id)?.name.en ?? id;
}

function roleStep(id: string): Step {
  return { kind: "role", id, name: roleName(id) };
}

function allow(path: readonly Step[], asked: Asked, grant: GrantFact | null, membership: MembershipFact): Decision {
  const end: Step[] = "action" in asked ? [{ kind: "action", id: asked.action, name: asked.action }] : [];
  return { allowed: true, path: [...path, ...end], grant, membership };
}

/** All admin roles that the person holds for the organization now: what `may reset whom` and the like compare. */
export function rolesHeld(facts: Facts, now: Date): ReadonlySet<string> {
  const held = new Set<string>();
  for (const id of new Set([...facts.memberships.flatMap((m) => m.roleIds), ...facts.grants.flatMap((g) => g.roleIds)])) {
    if (decide(facts, { roleId: id }, now).allowed) held.add(id);
  }
  return held;
}
