import type { Localized } from "../platform/index.ts";
import { roleId } from "./roles.data.ts";

/**
 * What a partner chooses for each of its people: one agent level and one admin level. Both are other words for what a person holds
 * anyway (a group, an admin role); a level is stored nowhere. Source: the field's user management (facts 2.2).
 */
interface Level {
  readonly key: string;
  readonly name: Localized;
}

/** The built-in groups that every partner has, by their keys; the first and the second carry delegated administration. */
export const agentLevels = [
  { key: "admin-agents", name: { en: "Admin agent", it: "Agente amministratore" } },
  { key: "helpdesk-agents", name: { en: "Helpdesk agent", it: "Agente dell'help desk" } },
  { key: "sales-agents", name: { en: "Sales agent", it: "Agente di vendita" } },
] as const satisfies readonly Level[];

export const adminLevels = [
  { key: "global-administrator", roleId: roleId.globalAdministrator, name: { en: "Global admin", it: "Amministratore globale" } },
  {
    key: "user-administrator",
    roleId: roleId.userAdministrator,
    name: { en: "User management admin", it: "Amministratore gestione utenti" },
  },
  { key: "billing-administrator", roleId: roleId.billingAdministrator, name: { en: "Billing admin", it: "Amministratore fatturazione" } },
] as const satisfies readonly (Level & { roleId: string })[];

export type AgentLevel = (typeof agentLevels)[number]["key"];
export type AdminLevel = (typeof adminLevels)[number]["key"];
export type LevelKey = AgentLevel | AdminLevel;

/** The agent levels among the groups of a person: one, none, or several if somebody gave them by group. */
export function agentLevelsOf(groupKeys: readonly string[]): AgentLevel[] {
  return agentLevels.map(({ key }) => key).filter((key) => groupKeys.includes(key));
}

export function adminLevelsOf(roleIds: readonly string[]): AdminLevel[] {
  return adminLevels.filter((level) => roleIds.includes(level.roleId)).map(({ key }) => key);
}
