import { type Context, type Jobs, transact } from "../platform/index.ts";
import { deleteOldProviderSignIns } from "./store.ts";

const sweepTask = "federation.sweep";
const batch = 5_000;

/** newContext: a system context with the time of now. */
export function createFederationJobs(newContext: () => Context): Jobs {
  return {
    tasks: {
      /** Forgets those who never came back. */
      [sweepTask]: async () => {
        const ctx = newContext();
        while ((await transact(ctx, [], (tx) => deleteOldProviderSignIns(tx, ctx.now, batch))) >= batch);
      },
    },
    cron: [`33 3 * * * ${sweepTask}`],
  };
}
