import { type Context, transact } from "../platform/index.ts";
import { selectBatch, selectToGoOn, updateBatch } from "./store.ts";
import { enqueueNext } from "./upload-addressees.ts";

const minute = 60_000;

/** Goes on with batches whose job was lost, and ends uploads that no longer get further and those whose file never came. */
export async function sweepBatches(ctx: Context): Promise<void> {
  const ago = (minutes: number) => new Date(ctx.now.getTime() - minutes * minute);
  const stuck = await transact(ctx, [], (tx) => selectToGoOn(tx, { at: ago(1), reading: ago(10), waiting: ago(24 * 60) }, 100));
  for (const { organization_id: organizationId, id, status, uploads } of stuck) {
    await transact(ctx, [organizationId], async (tx) => {
      const batch = await selectBatch(tx, organizationId, id, "change");
      if (!batch || batch.status !== status || batch.uploads !== uploads) return;
      if (status === "sending") return await enqueueNext(tx, batch);
      const failure = JSON.stringify({ code: status === "reading" ? "upload-abandoned" : "upload-missing", parameters: {} });
      await updateBatch(tx, batch, { status: "failed", failure, to_report: !batch.dry_run, ended_at: ctx.now, updated_at: ctx.now });
    });
  }
}
