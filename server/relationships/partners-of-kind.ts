import type { Tx } from "../platform/index.ts";
import type { RelationshipKind } from "./kinds.data.ts";
import { selectPartnersOfKind } from "./store.ts";

/** A partner that the vendor has suspended keeps what it has, and gets nothing more. */
export interface PartnerStanding {
  readonly suspended: boolean;
}

/**
 * Which of these partners have an active relationship of one of the kinds with the customer now. With "hold" it stays so until the end of
 * the transaction.
 */
export async function partnersOfKind(
  tx: Tx,
  customerId: string,
  kinds: readonly RelationshipKind[],
  partnerIds: readonly string[],
  mode: "read" | "hold" = "read",
): Promise<ReadonlyMap<string, PartnerStanding>> {
  const found = partnerIds.length === 0 ? [] : await selectPartnersOfKind(tx, customerId, kinds, partnerIds, mode);
  return new Map(found.map((row) => [row.partner_id, { suspended: row.suspended_at !== null }]));
}
