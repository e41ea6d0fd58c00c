import type { Context, Tx } from "../platform/index.ts";
import { type ConsentKind, consents } from "./role-actions.ts";
import { type GrantRow, insertGrantToGroups, revokeGrants } from "./store.ts";

/** What gave rise to a grant, by kind and id; whoever wrote it ends it by the same. */
export interface GrantSource {
  readonly kind: string;
  readonly id: string;
}

/**
 * Delegated administration of a kind, without an end: the partner's groups hold the roles that belong to it. consentedBy is the person
 * at the customer who said yes. The transaction must see both.
 */
export async function grantAdministration(
  tx: Tx,
  ctx: Context,
  grant: {
    id: string;
    kind: ConsentKind;
    customerId: string;
    partner: { id: string; name: string };
    /** For which of the program's services, where they are administered apart; null: for all. It says who, not what roles reach. */
    services: readonly string[] | null;
    source: GrantSource;
    consentedBy: { id: string; name: string };
  },
): Promise<void> {
  const assignments = consents[grant.kind];
  const assigned = await insertGrantToGroups(
    tx,
    {
      organization_id: grant.customerId,
      id: grant.id,
      partner_id: grant.partner.id,
      partner_name: grant.partner.name,
      kind: grant.kind,
      services: grant.services && [...grant.services],
      role_ids: [...new Set(assignments.flatMap(({ roleIds }) => roleIds))],
      starts_at: ctx.now,
      source_kind: grant.source.kind,
      source_id: grant.source.id,
      consented_by_id: grant.consentedBy.id,
      consented_by_name: grant.consentedBy.name,
      consented_at: ctx.now,
    },
    assignments.map((assignment) => ({ id: ctx.newId(), ...assignment })),
  );
  if (assigned < assignments.length) throw new Error("a partner has all built-in groups");
}

/** Ends what the source gave, for good. When the transaction commits, every operation that acted under it has ended. */
export async function endGrants(
  tx: Tx,
  ctx: Context,
  customerId: string,
  source: GrantSource,
  by: { id: string | null; name: string },
): Promise<GrantRow[]> {
  return await revokeGrants(tx, customerId, source, by, ctx.now);
}
