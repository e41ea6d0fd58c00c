import type { z } from "zod";
import { labelOf } from "../kinds.data.ts";
import type { Administration } from "../rules.ts";
import type { RelationshipRow } from "../store.ts";
import type * as shape from "./schema.ts";

/** To both sides: since when and why. */
export function presentSuspension({ suspended_at, suspended_reason }: Pick<RelationshipRow, "suspended_at" | "suspended_reason">) {
  return suspended_at === null ? null : { at: suspended_at.toISOString(), reason: suspended_reason ?? "" };
}

export function presentForVendor(row: RelationshipRow): z.input<typeof shape.vendorRelationship> {
  const active = row.status === "active";
  const change = row.suspended_at === null ? ("relationships:relationship:suspend" as const) : ("relationships:relationship:lift" as const);
  return {
    id: row.id,
    label: labelOf(row.kind, row.administration as Administration),
    partner: { id: row.partner_id, name: row.partner_name },
    status: active ? "active" : "ended",
    startedAt: row.started_at.toISOString(),
    suspension: presentSuspension(row),
    allowedActions: [...(active ? ["relationships:relationship:end-any" as const] : []), ...(active || row.suspended_at ? [change] : [])],
  };
}
