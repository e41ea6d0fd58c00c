import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, DomainError, notFound, record, transact } from "../platform/index.ts";
import { batchEvents } from "./events.ts";
import { refuseStop, type Status } from "./rules.ts";
import { ending } from "./send-batch.ts";
import { type BatchRow, selectBatch, skipWaiting, updateBatch } from "./store.ts";

/** The rest is not sent; what is out is out. Doing it again changes nothing. */
export async function stopBatch(ctx: Context, id: string): Promise<BatchRow> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    // Stopping is always possible, also for whom the program or the agreement lets invite nobody any more.
    await authorize(tx, ctx, partnerId, "relationships:invitation:create");
    const batch = await selectBatch(tx, partnerId, id, "change");
    if (!batch) throw notFound();
    if (batch.status === "stopped") return batch;
    const refused = refuseStop(batch.status as Status);
    if (refused) throw new DomainError("conflict", refused);
    const skipped = batch.skipped + (await skipWaiting(tx, batch, "batch-stopped"));
    const stopped = await updateBatch(tx, batch, { status: "stopped", skipped, ended_at: ctx.now, updated_at: ctx.now });
    await record(tx, ctx, [ending(batchEvents.batchStopped, stopped)]);
    return stopped;
  });
}
