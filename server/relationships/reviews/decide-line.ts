import { authorize } from "../../access/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, DomainError, notFound, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { takeAdministration } from "../remove-administration.ts";
import { selectRelationship } from "../store.ts";
import { closeIfDone } from "./close-review.ts";
import { loadReview, type SeenReview } from "./read-reviews.ts";
import { type Decision, refuseDecision } from "./rules.ts";
import { decideLine, type LineRow, selectReview } from "./store.ts";

/**
 * A global administrator keeps or removes one partner's admin roles in a review; the last decision closes it. When a removal returns,
 * no decision says yes under that grant. Throws DomainError `line-decided`, `grant-ended` (409), and as removing administration does.
 */
export async function decideReviewLine(ctx: Context, reviewId: string, grantId: string, decision: Decision): Promise<SeenReview> {
  const customerId = actingOrganization(ctx);
  const person = actingUser(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:review:decide"));
    // Held before its lines are read: of two decisions at once the second sees the first.
    const row = await selectReview(tx, customerId, reviewId, "change");
    if (!row) throw notFound();
    const before = (await loadReview(tx, ctx, row, authority)).lines.find((line) => line.row.grant_id === grantId);
    if (!before) throw notFound();
    const refused = refuseDecision({ decision: before.row.decision, live: before.live }, decision);
    if (refused) throw new DomainError("conflict", refused);
    if (before.row.decision === null) {
      const line = before.row;
      await alsoSee(tx, [line.partner_id]);
      await decideLine(tx, line, { decision, at: ctx.now, by: person });
      if (decision === "remove") {
        const relationship = await selectRelationship(tx, customerId, line.relationship_id, "change");
        if (relationship?.administration === "active" && relationship.grant_id === grantId) {
          await takeAdministration(tx, ctx, relationship, person, "review", { reviewId });
        }
      } else await record(tx, ctx, [kept(line)]);
      await closeIfDone(tx, ctx, row);
    }
    const after = await selectReview(tx, customerId, reviewId, "read");
    return await loadReview(tx, ctx, after ?? row, authority);
  });
}

function kept({ organization_id: customerId, review_id: reviewId, relationship_id, grant_id, partner_id, partner_name }: LineRow) {
  return {
    kind: relationshipEvents.administrationKept,
    organizations: [customerId, partner_id],
    subject: { kind: "relationship", id: relationship_id, name: partner_name },
    data: { partnerId: partner_id, partnerName: partner_name, customerId, grantId: grant_id, reviewId },
  };
}
