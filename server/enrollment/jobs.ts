import { type Context, type Jobs, transact } from "../platform/index.ts";
import { forgetSignIns } from "./membership-sign-ins/store.ts";
import { bringCustomers } from "./network-memberships/bring-customers.ts";
import { bringCustomersTask } from "./network-memberships/bring-customers-task.ts";
import { createSignUpJobs } from "./sign-ups/jobs.ts";

const sweepTask = "enrollment.sweep-membership-sign-ins";
const keptFor = 24 * 60 * 60_000;
const batch = 1_000;

/** newContext: a system context with the time of now. */
export function createEnrollmentJobs(newContext: () => Context): Jobs {
  const signUps = createSignUpJobs(newContext);
  return {
    tasks: {
      ...signUps.tasks,
      [bringCustomersTask]: async (payload) => {
        const { organizationId, networkId } = payload as { organizationId: string; networkId: string };
        await bringCustomers(newContext, organizationId, networkId);
      },
      [sweepTask]: async () => {
        const ctx = newContext();
        const before = new Date(ctx.now.getTime() - keptFor);
        while ((await transact(ctx, [], (tx) => forgetSignIns(tx, before, batch))) >= batch);
      },
    },
    cron: [...signUps.cron, `47 * * * * ${sweepTask}`],
  };
}
