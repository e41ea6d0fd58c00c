import type { RelationshipRow } from "../store.ts";
import type { EndingAhead } from "./end-relationship.ts";
import type { EscalatedEnd } from "./store.ts";

type Requested = Pick<RelationshipRow, "end_requested_at" | "end_requested_by_name" | "end_reason" | "end_due_at" | "end_escalated_at">;

export function presentEndRequest(row: Requested) {
  if (row.end_requested_at === null || row.end_due_at === null) return null;
  return {
    requestedAt: row.end_requested_at.toISOString(),
    requestedBy: row.end_requested_by_name ?? "",
    reason: row.end_reason,
    dueAt: row.end_due_at.toISOString(),
    escalatedAt: row.end_escalated_at?.toISOString() ?? null,
  };
}

export function presentEnding(row: RelationshipRow) {
  if (row.ended_at === null || row.ended_by_side === null) return null;
  return {
    at: row.ended_at.toISOString(),
    by: row.ended_by_name ?? "",
    side: row.ended_by_side as "customer" | "partner" | "vendor",
    reason: row.ended_reason,
  };
}

export function presentAhead({ relationshipId, work }: EndingAhead) {
  return { relationshipId, activeWork: work.map(({ what, count, names }) => ({ what, count, names: [...names] })) };
}

export function presentEscalated(row: EscalatedEnd) {
  return {
    id: row.id,
    kind: row.kind,
    customer: { id: row.customer_id, name: row.customer_name },
    partner: { id: row.partner_id, name: row.partner_name },
    endRequest: presentEndRequest(row),
    allowedActions: ["relationships:relationship:end-any"],
  };
}
