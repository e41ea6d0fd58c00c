import { z } from "zod";
import { id, instant, multiline, pageOf } from "../../platform/index.ts";

const reason = multiline(1_000);
export const optionalReason = z.strictObject({ reason: reason.optional().describe("Shown to the other side") });
export const endingByPartner = optionalReason.extend({
  relationshipId: id.optional().describe("Which, where the two have several; the foremost if not given"),
});
export const givenReason = z.strictObject({ reason: reason.describe("Shown to both sides") });

const named = z.object({ id, name: z.string() });

export const endRequest = z.object({
  requestedAt: instant,
  requestedBy: z.string(),
  reason: z.string().nullable(),
  dueAt: instant.describe("By when the customer wants it ended"),
  escalatedAt: instant.nullable().describe("Since when the vendor knows that the day has passed"),
});
export const ending = z.object({
  at: instant,
  by: z.string(),
  side: z.enum(["customer", "partner", "vendor"]),
  reason: z.string().nullable(),
});

export const escalatedEnds = pageOf(
  z.object({ id, kind: z.string(), customer: named, partner: named, endRequest, allowedActions: z.array(z.string()) }),
);
export const ofCustomer = z.strictObject({ customerId: id });
export const ofRelationship = z.strictObject({ organizationId: id.describe("The customer"), relationshipId: id });
