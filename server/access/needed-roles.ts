/** Which agent levels and admin roles would have allowed what was refused (pure). */
import type { Localized, NeededRole } from "../platform/index.ts";
import type { Action } from "./actions.ts";
import { adminLevels, agentLevels } from "./levels.data.ts";
import { actionsOfAgentLevel, actionsOfRole, builtInGroups } from "./role-actions.ts";
import { adminRoles } from "./roles.data.ts";
import { type Facts, inForce } from "./rules.ts";

/** What a person at home could hold; the levels, by which a partner knows its people, come first. */
export function rolesAllowing(action: Action, isPartner: boolean): NeededRole[] {
  const levels = isPartner ? agentLevels.filter(({ key }) => actionsOfAgentLevel(key).has(action)) : [];
  const inLevels = adminLevels.filter((level) => actionsOfRole(level.roleId).has(action));
  const others = adminRoles.filter((role) => actionsOfRole(role.id).has(action) && !inLevels.some((level) => level.roleId === role.id));
  return [
    ...levels.map(({ key, name }) => ({ kind: "agent-level", key, name }) as const),
    ...[...inLevels, ...others].map(({ key, name }) => ({ kind: "admin-role", key, name }) as const),
  ];
}

/** For whoever acts for a partner: the groups through which a grant in force allows it. For anybody else, as at home. */
export function neededRoles(facts: Facts, action: Action, now: Date): NeededRole[] {
  const { customer, memberships, grants } = facts;
  if (customer === null) return [];
  if (memberships.some(({ organizationId }) => organizationId === customer.id)) return rolesAllowing(action, customer.partnerKind !== null);
  const groups = grants
    .filter((grant) => inForce(grant, now) === "in-force")
    .flatMap((grant) =>
      grant.assignments.filter(({ roleIds }) => roleIds.some((role) => grant.roleIds.includes(role) && actionsOfRole(role).has(action))),
    );
  return [...new Map(groups.map((group) => [group.groupId, group])).values()].map(({ groupId, groupName }) => {
    const builtIn = builtInGroups.find(({ name }) => name === groupName);
    const level = agentLevels.find(({ key }) => key === builtIn?.key);
    return level
      ? { kind: "agent-level", key: level.key, name: level.name }
      : { kind: "group", key: groupId, name: { en: groupName, it: groupName } };
  });
}

const atMost = 3;

/** The same as a sentence to be added to a refusal; empty if no role would do. */
export function wordsForNeeded(needed: readonly NeededRole[]): Localized {
  if (needed.length === 0) return { en: "", it: "" };
  const list = (language: keyof Localized, others: string) => {
    const names = needed.slice(0, atMost).map(({ name }) => name[language]);
    return [...names, ...(needed.length > atMost ? [others] : [])];
  };
  return {
    en: ` It takes ${joined(list("en", "another role that allows it"), "or")}.`,
    it: ` Serve ${joined(list("it", "un altro ruolo che lo consenta"), "o")}.`,
  };
}

function joined(names: readonly string[], or: string): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${or} ${names.at(-1)}`;
}
