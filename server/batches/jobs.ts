import { z } from "zod";
import { type Context, type Jobs, transact } from "../platform/index.ts";
import { reportBatches } from "./report-batches.ts";
import { sendBatch } from "./send-batch.ts";
import { sendTask } from "./send-task.ts";
import { forgetBatches } from "./store.ts";
import { sweepBatches } from "./sweep-batches.ts";

const keptFor = 90 * 86_400_000;
const key = z.object({ organizationId: z.uuid(), id: z.uuid() });

/** contextFor: a context of nobody's organization, made anew for each run. */
export function batchJobs(contextFor: () => Context): Jobs {
  return {
    tasks: {
      [sendTask]: async (payload) => {
        const { organizationId, id } = key.parse(payload);
        await sendBatch(contextFor, organizationId, id);
      },
      "batches.sweep": async () => {
        await sweepBatches(contextFor());
        await reportBatches(contextFor());
      },
      "batches.forget": async () => {
        const ctx = contextFor();
        await transact(ctx, [], (tx) => forgetBatches(tx, new Date(ctx.now.getTime() - keptFor), 10));
      },
    },
    cron: ["53 * * * * batches.forget", "* * * * * batches.sweep"],
  };
}
