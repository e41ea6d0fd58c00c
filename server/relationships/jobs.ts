import { z } from "zod";
import { organizationRenamedTask } from "../accounts/index.ts";
import { type Context, type Jobs, transact } from "../platform/index.ts";
import { carryName } from "./carry-name.ts";
import { followUpRequests } from "./endings/follow-up-requests.ts";
import { endIdleAdministration } from "./idle/end-idle-administration.ts";
import { forgetDrafts } from "./invitations/store.ts";
import { followUpInvitations } from "./reminders/follow-up-invitations.ts";
import { followUpReviews } from "./reviews/follow-up-reviews.ts";
import { openDueReviews } from "./reviews/open-review.ts";

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
      "relationships.open-access-reviews": async () => openDueReviews(contextFor),
      "relationships.follow-up-access-reviews": async () => followUpReviews(contextFor),
      "relationships.end-idle-administration": async () => endIdleAdministration(contextFor),
      "relationships.follow-up-invitations": async () => followUpInvitations(contextFor),
    },
    cron: [
      "7 * * * * relationships.follow-up-end-requests",
      "17 * * * * relationships.forget-drafts",
      "27 * * * * relationships.follow-up-access-reviews",
      "37 4 * * * relationships.open-access-reviews",
      "47 4 * * * relationships.end-idle-administration",
      "57 * * * * relationships.follow-up-invitations",
    ],
  };
}
