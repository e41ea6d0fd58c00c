import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export interface DueRequest {
  readonly customerId: string;
  readonly relationshipId: string;
  readonly partnerId: string;
}

/** Requests to end whose partners are to be reminded, or whose day has passed. */
export async function selectDueRequests(tx: Tx, remindBefore: Date, at: Date, limit: number): Promise<DueRequest[]> {
  const { rows: due } = await sql<{ organization_id: string; id: string; partner_id: string }>`
    select * from ends_to_follow_up(${remindBefore}, ${at}, ${limit})`.execute(db(tx));
  return due.map((row) => ({ customerId: row.organization_id, relationshipId: row.id, partnerId: row.partner_id }));
}

export interface EscalatedEnd {
  readonly customer_id: string;
  readonly customer_name: string;
  readonly id: string;
  readonly partner_id: string;
  readonly partner_name: string;
  readonly kind: string;
  readonly end_requested_at: Date;
  readonly end_requested_by_name: string;
  readonly end_reason: string | null;
  readonly end_due_at: Date;
  readonly end_escalated_at: Date;
}

export async function selectEscalated(tx: Tx, after: { at: Date; id: string } | null, limit: number): Promise<EscalatedEnd[]> {
  const found = await sql<EscalatedEnd>`select * from escalated_ends(${after?.at ?? null}, ${after?.id ?? null}::uuid, ${limit})`.execute(
    db(tx),
  );
  return found.rows;
}
