import { type Context, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { selectRelationship, updateRelationship } from "../store.ts";
import { factsOf } from "./facts.ts";
import { followUp, remindBeforeMs } from "./rules.ts";
import { type DueRequest, selectDueRequests } from "./store.ts";

const batch = 200;

/** Reminds partners of requests to end that are nearly due, and tells the vendor of those that have been let pass. Safe to repeat. */
export async function followUpRequests(newContext: () => Context): Promise<void> {
  for (;;) {
    const ctx = newContext();
    const due = await transact(ctx, [], (tx) => selectDueRequests(tx, new Date(ctx.now.getTime() + remindBeforeMs), ctx.now, batch));
    for (const request of due) await transact(newContext(), [request.customerId, request.partnerId], (tx) => one(tx, ctx, request));
    if (due.length < batch) return;
  }
}

async function one(tx: Tx, ctx: Context, { customerId, relationshipId, partnerId }: DueRequest): Promise<void> {
  const relationship = await selectRelationship(tx, customerId, relationshipId, "change");
  const step = relationship ? followUp(relationship, ctx.now) : "nothing";
  if (!relationship || step === "nothing") return;
  const remind = step === "remind";
  const data = { dueAt: relationship.end_due_at?.toISOString() ?? null };
  await updateRelationship(
    tx,
    relationship,
    remind ? { end_reminded_at: ctx.now } : { end_escalated_at: ctx.now, end_reminded_at: relationship.end_reminded_at ?? ctx.now },
  );
  await record(tx, ctx, [
    {
      kind: remind ? relationshipEvents.endReminded : relationshipEvents.endEscalated,
      organizations: [partnerId, customerId],
      ...factsOf(relationship, data),
    },
  ]);
}
