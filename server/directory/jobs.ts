import { z } from "zod";
import { organizationRenamedTask } from "../accounts/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type Context, type Jobs, transact } from "../platform/index.ts";
import { deliveredKeptMs } from "./rules.ts";
import { namedBy } from "./save-listing.ts";
import { forgetContacts, renameListing, selectListing } from "./store.ts";

const batch = 1_000;
const renamed = z.object({ organizationId: z.uuid() });

/** newContext: a system context with the time of now. */
export function directoryJobs(newContext: () => Context): Jobs {
  return {
    tasks: {
      [organizationRenamedTask]: (payload) => carryName(newContext(), renamed.parse(payload).organizationId),
      "directory.forget-contacts": async () => {
        const ctx = newContext();
        const before = { expired: ctx.now, delivered: new Date(ctx.now.getTime() - deliveredKeptMs) };
        while ((await transact(ctx, [], (tx) => forgetContacts(tx, before, batch))) > 0);
      },
    },
    cron: ["29 * * * * directory.forget-contacts"],
  };
}

/** The listing bears the organization's name of today. Safe to repeat. */
async function carryName(ctx: Context, organizationId: string): Promise<void> {
  await transact(ctx, [organizationId], async (tx) => {
    const [organization, listing] = [await findOrganization(tx, organizationId), await selectListing(tx, organizationId)];
    if (organization && listing) await renameListing(tx, organizationId, namedBy(organization, listing.description));
  });
}
