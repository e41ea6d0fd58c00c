import type { z } from "zod";
import { presentRole, presentUse } from "../../access/index.ts";
import type { Context } from "../../platform/index.ts";
import type { SeenReview } from "./read-reviews.ts";
import { lineState, reviewState } from "./rules.ts";
import type * as shape from "./schema.ts";

export function presentReview({ row, lines, mayDecide }: SeenReview, ctx: Pick<Context, "now" | "language">): z.input<typeof shape.review> {
  return {
    id: row.id,
    state: reviewState(
      row,
      lines.map((line) => ({ decision: line.row.decision, live: line.live })),
      ctx.now,
    ),
    openedAt: row.opened_at.toISOString(),
    openedBy: row.opened_by_id === null ? null : { id: row.opened_by_id, name: row.opened_by_name },
    dueAt: row.due_at.toISOString(),
    doneAt: row.done_at?.toISOString() ?? null,
    lines: lines.map(({ row: line, live, uses }) => {
      const state = lineState({ decision: line.decision, live });
      return {
        grantId: line.grant_id,
        relationshipId: line.relationship_id,
        partner: { id: line.partner_id, name: line.partner_name },
        roles: line.role_ids.map((role) => presentRole(role, ctx)),
        since: line.since.toISOString(),
        consentedBy: line.consented_by_name,
        use: presentUse(uses, line.since, ctx.now),
        state,
        decidedAt: line.decided_at?.toISOString() ?? null,
        decidedBy: line.decided_by_name,
        allowedActions: mayDecide && state === "open" ? ["relationships:review:decide" as const] : [],
      };
    }),
  };
}
