import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** Partners show the customer as one that has accepted the agreement. They must be visible. */
export async function showAcceptance(
  tx: Tx,
  customerId: string,
  partnerIds: readonly string[],
  { version, acceptedAt }: { version: string; acceptedAt: Date },
): Promise<void> {
  await db(tx)
    .updateTable("partner_customers")
    .set({ agreement_version: version, agreement_accepted_at: acceptedAt })
    .where("customer_id", "=", customerId)
    .where(sql<boolean>`organization_id = any (${partnerIds}::uuid[])`)
    .execute();
}
