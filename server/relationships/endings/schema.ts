import { z } from "zod";
import { id, instant, multiline, pageOf } from "../../platform/index.ts";
import { worksOf } from "./work-words.data.ts";

const reason = multiline(1_000);
export const optionalReason = z.strictObject({ reason: reason.optional().describe("Shown to the other side") });
export const whichRelationship = z.strictObject({
  relationshipId: id.optional().describe("Which, where the two have several; the foremost if not given"),
});
export const endingByPartner = optionalReason.extend(whichRelationship.shape);
export const givenReason = z.strictObject({ reason: reason.describe("Shown to both sides") });

export const endingAhead = z
  .object({
    relationshipId: id,
    activeWork: z
      .array(
        z.object({
          what: z.enum(worksOf).describe("Listed for the partner below `/customers/{customerId}` under this name"),
          count: z.int().min(1),
          names: z.array(z.string()).describe("Of the first few"),
        }),
      )
      .describe("What the partner supports under it now; while there is any, only the vendor ends it"),
  })
  .meta({ id: "EndingAhead" });

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
