import { z } from "zod";
import { grantUse } from "../../access/index.ts";
import { id, instant, pageOf } from "../../platform/index.ts";

export const ofLine = z.strictObject({ id, grantId: id });
export const decision = z.strictObject({
  decision: z.enum(["keep", "remove"]).describe("remove: takes the partner's admin roles away at once; the relationship stands"),
});

const line = z
  .object({
    grantId: id,
    relationshipId: id,
    partner: z.object({ id, name: z.string() }),
    roles: z.array(z.object({ id, key: z.string(), name: z.string() })),
    since: instant,
    consentedBy: z.string(),
    use: grantUse,
    state: z.enum(["open", "kept", "removed", "ended"]).describe("ended: the admin roles ended outside of the review"),
    decidedAt: instant.nullable(),
    decidedBy: z.string().nullable(),
    allowedActions: z.array(z.literal("relationships:review:decide")),
  })
  .meta({ id: "AccessReviewLine" });

export const review = z
  .object({
    id,
    state: z.enum(["open", "overdue", "done"]),
    openedAt: instant,
    openedBy: z.object({ id, name: z.string() }).nullable().describe("Null: the time for it had come"),
    dueAt: instant,
    doneAt: instant.nullable(),
    lines: z.array(line),
  })
  .meta({ id: "AccessReview" });
export const reviews = pageOf(review);
