import type { Context, Tx } from "../platform/index.ts";
import { classicAssignments } from "./role-actions.ts";
import { type GrantRow, insertGrantToGroups, revokeGrants } from "./store.ts";

/** What gave rise to a grant, by kind and id; whoever wrote it ends it by the same. */
export interface GrantSource {
  readonly kind: string;
  readonly id: string;
}

/**
 * Classic delegated administration: the partner's admin agents hold Global administrator and its helpdesk agents Helpdesk
 * administrator, without an end. consentedBy is the person at the customer who said yes. The transaction must see both.
 */
export async function grantClassicAdministration(
  tx: Tx,
  ctx: Context,
  grant: {
    id: string;
    customerId: string;
    partner: { id: string; name: string };
    source: GrantSource;
    consentedBy: { id: string; name: string };
  },
): Promise<void> {
  const assigned = await insertGrantToGroups(
    tx,
    {
      organization_id: grant.customerId,
      id: grant.id,
      partner_id: grant.partner.id,
      partner_name: grant.partner.name,
      kind: "classic",
      role_ids: classicAssignments.map((assignment) => assignment.roleId),
      starts_at: ctx.now,
      source_kind: grant.source.kind,
      source_id: grant.source.id,
      consented_by_id: grant.consentedBy.id,
      consented_by_name: grant.consentedBy.name,
      consented_at: ctx.now,
    },
    classicAssignments.map(({ groupKey, roleId }) => ({ id: ctx.newId(), groupKey, roleId })),
  );
  if (assigned < classicAssignments.length) throw new Error("a partner has all built-in groups");
}

/** Ends what the source gave, for good. When the transaction commits, every operation that acted under it has ended. */
export async function endGrants(
  tx: Tx,
  ctx: Context,
  customerId: string,
  source: GrantSource,
  by: { id: string; name: string },
): Promise<GrantRow[]> {
  return await revokeGrants(tx, customerId, source, by, ctx.now);
}
