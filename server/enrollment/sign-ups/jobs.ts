import { type Context, type Jobs, transact } from "../../platform/index.ts";
import { forgetSignUpsAfterMs } from "./rules.ts";
import { deleteOldSignUps } from "./store.ts";

const sweepTask = "enrollment.sweep";

/** newContext: a system context with the time of now. */
export function createSignUpJobs(newContext: () => Context): Jobs {
  return {
    tasks: { [sweepTask]: async () => sweepSignUps(newContext()) },
    cron: [`41 * * * * ${sweepTask}`],
  };
}

/** Forgets addresses of people who began and never came back. */
async function sweepSignUps(ctx: Context): Promise<void> {
  await transact(ctx, [], (tx) => deleteOldSignUps(tx, new Date(ctx.now.getTime() - forgetSignUpsAfterMs)));
}
