import type { z } from "zod";
import type { Context } from "../../platform/index.ts";
import { linkPlace, statusAt } from "../invitations/rules.ts";
import type { SeenRules } from "./change-rules.ts";
import type { SeenReport } from "./review-reports.ts";
import type * as shape from "./schema.ts";
import type { BlockedRow } from "./store.ts";

export function presentRules({ whoMayAsk, code, mayChange }: SeenRules): z.input<typeof shape.askingRules> {
  return { whoMayAsk, requestCode: code, allowedActions: mayChange ? ["relationships:asking:change"] : [] };
}

export function presentBlocked(row: BlockedRow) {
  return {
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    blockedAt: row.blocked_at.toISOString(),
    blockedBy: { id: row.blocked_by_id, name: row.blocked_by_name },
  };
}

export function presentReport({ report: row, invitation }: SeenReport, { now }: Pick<Context, "now">) {
  return {
    id: row.id,
    partner: { id: row.partner_id, name: row.partner_name },
    invitation: invitation && {
      id: invitation.id,
      status: statusAt(invitation, now),
      sentBy: invitation.created_by_name,
      sentAt: invitation.sent_at?.toISOString() ?? null,
      subject: invitation.subject,
      text: invitation.body.replaceAll(linkPlace, "[…]"),
    },
    reason: row.reason,
    comment: row.comment,
    reportedAt: row.reported_at.toISOString(),
    reportedBy: row.reporter_name === null ? null : { name: row.reporter_name, organizationName: row.reporter_organization_name ?? "" },
    status: row.status,
    outcome: row.outcome,
    note: row.note,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by_name,
  };
}
