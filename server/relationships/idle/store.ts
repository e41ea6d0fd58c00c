import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export interface IdleAdministration {
  readonly customerId: string;
  readonly relationshipId: string;
  readonly partnerId: string;
}

/** Administration that its customer or program wants ended because nobody uses it; of all, or of one relationship. */
export async function selectIdle(
  tx: Tx,
  at: Date,
  { of, after, limit }: { of?: IdleAdministration; after?: IdleAdministration | null; limit: number },
): Promise<IdleAdministration[]> {
  const found = await sql<{ organization_id: string; relationship_id: string; partner_id: string }>`
    select * from idle_administration(${at}, ${of?.customerId ?? null}::uuid, ${of?.relationshipId ?? null}::uuid,
      ${after?.customerId ?? null}::uuid, ${after?.relationshipId ?? null}::uuid, ${limit})`.execute(db(tx));
  return found.rows.map((row) => ({ customerId: row.organization_id, relationshipId: row.relationship_id, partnerId: row.partner_id }));
}

export interface LastUse {
  readonly at: Date;
  readonly by: string;
}

/** When the partner last used its administration at each of these customers. */
export async function selectLastUses(tx: Tx, partnerId: string, customerIds: readonly string[]): Promise<Map<string, LastUse>> {
  const found = await sql<{ customer_id: string; last_used_at: Date; user_name: string }>`
    select * from administration_uses(${partnerId}::uuid, ${customerIds}::uuid[])`.execute(db(tx));
  return new Map(found.rows.map((row) => [row.customer_id, { at: row.last_used_at, by: row.user_name }]));
}
