import { z } from "zod";
import { id } from "../../platform/index.ts";

export const ofOrganization = z.strictObject({ organizationId: id });
export const consentRulesChange = z.strictObject({
  endIdleAdministration: z.boolean().describe("Whether administration that nobody uses ends by itself"),
});
export const consentRules = z
  .object({
    endIdleAdministration: z.boolean(),
    idleAfterDays: z.int().describe("After how many days without use administration is idle; the program says"),
    allowedActions: z.array(z.literal("relationships:consent-rules:change")),
  })
  .meta({ id: "ConsentRules" });
