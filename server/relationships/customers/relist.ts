import { findOrganization } from "../../organizations/index.ts";
import type { Tx } from "../../platform/index.ts";
import { selectBetween } from "../store.ts";
import { relistCustomer } from "./store.ts";

/**
 * The partner's list says of a customer what follows from the relationships that the two have now. Called after each change of one of
 * them. The customer is held, as an acceptance holds it, so that of two changes at once the second sees the first.
 */
export async function relist(
  tx: Tx,
  { organization_id: customerId, partner_id: partnerId }: { organization_id: string; partner_id: string },
): Promise<void> {
  await findOrganization(tx, customerId, "change");
  await relistCustomer(tx, partnerId, customerId, await selectBetween(tx, customerId, partnerId));
}
