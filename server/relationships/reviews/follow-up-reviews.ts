import { type Context, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { closeIfDone } from "./close-review.ts";
import { loadReview } from "./read-reviews.ts";
import { followUp, remindBeforeMs } from "./rules.ts";
import { selectReview, selectToFollowUp, updateReview } from "./store.ts";

const batch = 200;
const asNobody = { may: () => false };

/** Reminds of reviews that are nearly due, tells of those that are overdue, closes those with nothing left to decide. Safe to repeat. */
export async function followUpReviews(newContext: () => Context): Promise<void> {
  for (;;) {
    const ctx = newContext();
    const due = await transact(ctx, [], (tx) => selectToFollowUp(tx, new Date(ctx.now.getTime() + remindBeforeMs), ctx.now, batch));
    for (const { customerId, id } of due) await transact(newContext(), [customerId], (tx) => one(tx, ctx, customerId, id));
    if (due.length < batch) return;
  }
}

async function one(tx: Tx, ctx: Context, customerId: string, id: string): Promise<void> {
  const review = await selectReview(tx, customerId, id, "change");
  if (!review || (await closeIfDone(tx, ctx, review))) return;
  const { lines } = await loadReview(tx, ctx, review, asNobody);
  const left = lines.filter(({ row, live }) => row.decision === null && live).length;
  const subject = { kind: "access-review", id, name: null };
  const data = { customerId, dueAt: review.due_at.toISOString(), left };
  const step = followUp(review, ctx.now);
  if (step === "nothing") return;
  const overdue = step === "tell-overdue";
  await updateReview(tx, review, { reminded_at: review.reminded_at ?? ctx.now, ...(overdue ? { overdue_told_at: ctx.now } : {}) });
  const kind = overdue ? relationshipEvents.reviewOverdue : relationshipEvents.reviewReminded;
  await record(tx, ctx, [{ kind, organizations: [customerId], subject, data }]);
}
