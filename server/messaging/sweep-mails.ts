import { type Context, transact } from "../platform/index.ts";
import { enqueueMail } from "./dispatch-events.ts";
import { selectDueMails } from "./store.ts";

const atOnce = 1_000;

/** Finds mails that are due although no job will send them: their job, or the worker that had claimed them, was lost. */
export async function sweepMails(ctx: Context): Promise<void> {
  await transact(ctx, [], async (tx) => {
    const due = await selectDueMails(tx, ctx.now, atOnce);
    for (const key of due) await enqueueMail(tx, key);
  });
}
