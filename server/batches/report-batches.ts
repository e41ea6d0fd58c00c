import { type Context, record, transact } from "../platform/index.ts";
import { batchEvents } from "./events.ts";
import { mayReport } from "./rules.ts";
import { countLines, selectBatch, selectToReport, updateBatch } from "./store.ts";

/** Who began a batch is told how it went, once it is over and its mails have arrived or failed. */
export async function reportBatches(ctx: Context): Promise<void> {
  const over = await transact(ctx, [], (tx) => selectToReport(tx, 500));
  for (const { organization_id: organizationId, id } of over) {
    await transact(ctx, [organizationId], async (tx) => {
      const batch = await selectBatch(tx, organizationId, id, "change");
      if (!batch?.to_report || batch.ended_at === null) return;
      const counted = await countLines(tx, organizationId, id);
      // Of a file that was given up while it was read, nothing is on its way.
      const counts = batch.status === "failed" && batch.invited === 0 ? { ...counted, waiting: 0 } : counted;
      if (!mayReport(counts.waiting, batch.ended_at, ctx.now)) return;
      await updateBatch(tx, batch, { to_report: false });
      await record(tx, ctx, [
        {
          kind: batchEvents.batchReported,
          organizations: [organizationId],
          subject: { kind: "invitation-batch", id, name: batch.file_name },
          data: {
            ...{ status: batch.status, ...counts },
            ...{ begunById: batch.created_by_id, begunByOrganizationId: batch.created_by_organization_id },
          },
        },
      ]);
    });
  }
}
