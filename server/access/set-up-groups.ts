import type { Context, Tx } from "../platform/index.ts";
import { builtInGroups } from "./role-actions.ts";
import { insertGroups } from "./store.ts";

/** Gives an organization the built-in groups of a partner. */
export async function setUpBuiltInGroups(tx: Tx, ctx: Context, organizationId: string): Promise<Record<string, string>> {
  const groups = builtInGroups.map(({ key, name }) => ({ organization_id: organizationId, id: ctx.newId(), key, name }));
  await insertGroups(tx, groups);
  return Object.fromEntries(groups.map((group) => [group.key, group.id]));
}
