import { type Context, record, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { loadReview } from "./read-reviews.ts";
import { isDone } from "./rules.ts";
import { type ReviewRow, updateReview } from "./store.ts";

const asNobody = { may: () => false };

/** Closes a review with nothing left to decide, which grants that ended otherwise may have made it. Answers whether it is done. */
export async function closeIfDone(tx: Tx, ctx: Context, review: ReviewRow): Promise<boolean> {
  if (review.status === "done") return true;
  const { lines } = await loadReview(tx, ctx, review, asNobody);
  if (!isDone(lines.map(({ row, live }) => ({ decision: row.decision, live })))) return false;
  await updateReview(tx, review, { status: "done", done_at: ctx.now });
  const subject = { kind: "access-review", id: review.id, name: null };
  await record(tx, ctx, [{ kind: relationshipEvents.reviewDone, organizations: [review.organization_id], subject }]);
  return true;
}
