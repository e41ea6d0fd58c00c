import { z } from "zod";
import { type Context, type Jobs, transact } from "../platform/index.ts";
import { preparePasswordReset, preparePasswordResetTask } from "./request-password-reset.ts";
import { forgetAfterMs, signInHistoryMs } from "./rules.ts";
import { deleteOldAttempts, deleteOldSignInHistory, deleteOldSignIns } from "./store.ts";

const sweepTask = "identity.sweep";
const batch = 5_000;
const resetPayload = z.object({ signInName: z.string() });

/** newContext: a system context with the time of now. */
export function createIdentityJobs(newContext: () => Context): Jobs {
  return {
    tasks: {
      [preparePasswordResetTask]: async (payload) => preparePasswordReset(newContext(), resetPayload.parse(payload).signInName),
      [sweepTask]: async () => sweepSignIns(newContext()),
    },
    cron: [`23 3 * * * ${sweepTask}`],
  };
}

/** Forgets sessions, reset links and counters that are long over. */
async function sweepSignIns(ctx: Context): Promise<void> {
  const before = new Date(ctx.now.getTime() - forgetAfterMs);
  await transact(ctx, [], (tx) => deleteOldAttempts(tx, ctx.now));
  while ((await transact(ctx, [], (tx) => deleteOldSignIns(tx, before, batch))) >= batch);
  const history = new Date(ctx.now.getTime() - signInHistoryMs);
  while ((await transact(ctx, [], (tx) => deleteOldSignInHistory(tx, history, batch))) >= batch);
}
