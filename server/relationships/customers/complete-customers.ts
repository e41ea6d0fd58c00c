import type { Tx } from "../../platform/index.ts";
import { type LastUse, selectLastUses } from "../idle/store.ts";
import { type CustomerRow, selectLocks } from "./store.ts";
import { selectTags } from "./tags/store.ts";

export interface ListedCustomer {
  readonly row: CustomerRow;
  readonly tags: readonly string[];
  /** Since when the customer has locked all access of partners, if it has and the partner has any. */
  readonly lockedAt: Date | null;
  /** When the partner last used its administration, and who; null if it has none or never did. */
  readonly lastUse: LastUse | null;
}

/** Customers of a page with what stands elsewhere about them, in one round trip. */
export async function completeCustomers<Found extends { readonly row: CustomerRow }>(
  tx: Tx,
  partnerId: string,
  found: readonly Found[],
): Promise<(Found & ListedCustomer)[]> {
  const ids = found.map(({ row }) => row.customer_id);
  const [tags, locks, uses] = await Promise.all([
    selectTags(tx, partnerId, ids),
    selectLocks(tx, partnerId, ids),
    selectLastUses(tx, partnerId, ids),
  ]);
  return found.map((one) => ({
    ...one,
    tags: tags.get(one.row.customer_id) ?? [],
    lockedAt: locks.get(one.row.customer_id) ?? null,
    lastUse: uses.get(one.row.customer_id) ?? null,
  }));
}
