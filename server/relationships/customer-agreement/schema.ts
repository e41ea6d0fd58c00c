import { z } from "zod";
import { shownText } from "../../agreements/index.ts";
import { id, instant } from "../../platform/index.ts";

export const ofCustomer = z.strictObject({ customerId: id });
export const acceptance = z.strictObject({ agreement: shownText });
export const customerAgreement = z
  .object({
    key: z.string().describe("Of the agreement that the organization's program has for customers"),
    accepted: z.object({ version: z.string(), at: instant }).nullable().describe("That the text in force is accepted"),
    partners: z.array(z.object({ id, name: z.string() })).describe("Who works with the organization"),
    allowedActions: z.array(z.literal("relationships:invitation:accept")),
  })
  .meta({ id: "CustomerAgreement" });
