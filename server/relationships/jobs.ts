import { z } from "zod";
import { organizationRenamedTask } from "../accounts/index.ts";
import { type Context, type Jobs, transact } from "../platform/index.ts";
import { carryName } from "./carry-name.ts";
import { followUpRequests } from "./endings/follow-up-requests.ts";
import { forgetDrafts } from "./invitations/store.ts";

const renamed = z.object({ organizationId: z.uuid() });
const draftsKeptFor = 7 * 86_400_000;

/** contextFor: a context of nobody's organization, made anew for each run. */
export function relationshipJobs(contextFor: () => Context): Jobs {
  return {
    tasks: {
      [organizationRenamedTask]: async (payload) => carryName(contextFor, renamed.parse(payload).organizationId),
      "relationships.forget-drafts": async () => {
        const ctx = contextFor();
        await transact(ctx, [], (tx) => forgetDrafts(tx, new Date(ctx.now.getTime() - draftsKeptFor), 1_000));
      },
      "relationships.follow-up-end-requests": async () => followUpRequests(contextFor),
    },
    cron: ["7 * * * * relationships.follow-up-end-requests", "17 * * * * relationships.forget-drafts"],
  };
}
