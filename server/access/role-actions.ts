import { type Action, allActions, factsOf } from "./actions.ts";
import { adminRoles, roleId } from "./roles.data.ts";

/** What each agent level of a partner's staff may do in its own organization. Source: the field's role table (facts 2.2; ADR 10). */
const agentActions: Readonly<Record<string, readonly Action[]>> = {
  "admin-agents": [
    "customers:customer:read",
    "customers:customer:import",
    "customers:customer:administer",
    "customers:customer:tag",
    "customers:view:share",
    "devices:device:manage",
    "apps:app:submit",
    "purchases:purchase:record",
    "relationships:invitation:read",
    "relationships:invitation:create",
    "partnerships:partnership:read",
    "relationships:relationship:end",
    "relationships:help:request",
    "users:user:read",
    "users:group:read",
    "audit:event:read",
    "organization:profile:read",
  ],
  "sales-agents": [
    "customers:customer:read",
    "customers:customer:import",
    "devices:device:manage",
    "apps:app:submit",
    "purchases:purchase:record",
    "relationships:invitation:read",
    "relationships:invitation:create",
    "partnerships:partnership:read",
    "partnerships:invitation:read",
    "partnerships:invitation:create",
    "directory:contact:read",
    "organization:profile:read",
  ],
  "helpdesk-agents": ["customers:customer:read", "customers:customer:administer", "relationships:help:request"],
};

const directoryActions = allActions.filter((action) => factsOf(action).family === "directory");
const reading = directoryActions.filter((action) => action.endsWith(":read") && action !== "access:decision:read");
const userWork: readonly Action[] = [
  "users:user:read",
  "users:user:create",
  "users:user:update",
  "users:user:disable",
  "users:user:delete",
  "users:password:reset",
  "users:group:read",
  "users:group:assign",
  "users:partner-account:manage",
  "users:sign-in:read",
];

/** What Procura's own services let the holder of an admin role do. A role that is not here gives nothing in them (yet other services ask for it by name). */
const roleActions: Readonly<Record<string, readonly Action[]>> = {
  [roleId.globalAdministrator]: [...directoryActions, ...allActions.filter((action) => factsOf(action).family === "vendor")],
  [roleId.globalReader]: reading,
  [roleId.userAdministrator]: [...userWork, "organization:profile:read", "support:request:create", "health:service:read"],
  [roleId.helpdeskAdministrator]: ["users:user:read", "users:password:reset", "support:request:create", "health:service:read"],
  [roleId.passwordAdministrator]: ["users:user:read", "users:password:reset"],
  [roleId.authenticationAdministrator]: ["users:user:read", "users:password:reset"],
  [roleId.privilegedAuthenticationAdministrator]: ["users:user:read", "users:password:reset"],
  [roleId.privilegedRoleAdministrator]: ["users:user:read", "users:role:assign"],
  [roleId.licenseAdministrator]: ["users:user:read", "licenses:license:assign"],
  [roleId.billingAdministrator]: [
    "billing:account:read",
    "billing:account:update",
    "purchases:purchase:read",
    "organization:profile:read",
    "organization:profile:update",
    "support:request:create",
    "health:service:read",
  ],
  [roleId.serviceSupportAdministrator]: ["support:request:create", "health:service:read"],
  [roleId.directoryReaders]: ["users:user:read", "organization:profile:read"],
  [roleId.directoryWriters]: ["users:user:read", "users:user:create", "users:user:update"],
  [roleId.securityReader]: ["audit:event:read", "users:user:read", "users:sign-in:read"],
  [roleId.securityAdministrator]: ["audit:event:read", "users:user:read", "users:sign-in:read"],
  [roleId.applicationAdministrator]: ["apps:app:read", "apps:app:decide"],
  [roleId.cloudApplicationAdministrator]: ["apps:app:read", "apps:app:decide"],
  [roleId.intuneAdministrator]: ["devices:device:read", "devices:device:release"],
  [roleId.cloudDeviceAdministrator]: ["devices:device:read", "devices:device:release"],
  [roleId.reportsReader]: ["health:service:read"],
};

const none: ReadonlySet<Action> = new Set();
const byRole = new Map(Object.entries(roleActions).map(([role, granted]) => [role, new Set(granted)]));
const byGroup = new Map(Object.entries(agentActions).map(([key, granted]) => [key, new Set(granted)]));

export function actionsOfRole(role: string): ReadonlySet<Action> {
  return byRole.get(role) ?? none;
}

export function actionsOfAgentLevel(key: string | null): ReadonlySet<Action> {
  return (key !== null ? byGroup.get(key) : undefined) ?? none;
}

const rolesById = new Map(adminRoles.map((role) => [role.id, role]));

export function findRole(id: string) {
  return rolesById.get(id);
}

/** The built-in groups that every partner has; the first two carry delegated administration. */
export const builtInGroups = [
  { key: "admin-agents", name: "Admin agents" },
  { key: "helpdesk-agents", name: "Helpdesk agents" },
  { key: "sales-agents", name: "Sales agents" },
] as const;

/**
 * What a customer consents to as a whole, and which group of the partner then holds which roles there. classic: delegated
 * administration. advice: what an advisor does, resetting passwords and handling support incidents.
 */
export const consents = {
  classic: [
    { groupKey: "admin-agents", roleIds: [roleId.globalAdministrator] },
    { groupKey: "helpdesk-agents", roleIds: [roleId.helpdeskAdministrator] },
  ],
  advice: [
    { groupKey: "admin-agents", roleIds: [roleId.helpdeskAdministrator, roleId.serviceSupportAdministrator] },
    { groupKey: "helpdesk-agents", roleIds: [roleId.helpdeskAdministrator, roleId.serviceSupportAdministrator] },
  ],
} as const satisfies Record<string, readonly { groupKey: string; roleIds: readonly string[] }[]>;

export type ConsentKind = keyof typeof consents;
