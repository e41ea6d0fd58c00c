import { z } from "zod";
import { id, instant, multiline, pageOf, pageQuery, text } from "../../platform/index.ts";
import { helpStatuses } from "./rules.ts";

export const ofCustomer = z.strictObject({ customerId: id });
export const ofHelp = z.strictObject({ organizationId: id.describe("The customer"), id });
export const helpAsked = z.strictObject({
  subject: text(200),
  description: multiline(4_000).describe("What the customer needs; the customer and the vendor read it"),
});
export const helpQuery = z.strictObject({ ...pageQuery, status: z.enum(helpStatuses).default("open") });
export const helpAnswer = z.strictObject({
  note: multiline(4_000).describe("The partner and the customer read it"),
  close: z.boolean().describe("Nothing is left to do"),
});

const named = z.object({ id, name: z.string() });
export const helpRequest = z
  .object({
    id,
    customer: named,
    partner: named,
    subject: z.string(),
    description: z.string(),
    status: z.enum(helpStatuses),
    askedAt: instant,
    askedBy: z.string(),
    note: z.string().nullable().describe("The vendor's last answer"),
    answeredAt: instant.nullable(),
    answeredBy: z.string().nullable(),
  })
  .meta({ id: "HelpRequest" });
export const helpRequests = pageOf(helpRequest);
