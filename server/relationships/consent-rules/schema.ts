import { z } from "zod";
import { id, instant } from "../../platform/index.ts";

export const ofOrganization = z.strictObject({ organizationId: id });
export const consentRulesChange = z.strictObject({
  endIdleAdministration: z.boolean().optional().describe("Whether administration that nobody uses ends by itself"),
  secondAdministrator: z
    .boolean()
    .optional()
    .describe("Whether an acceptance takes two administrators. Turned off by two: false asks for it, and false by another one confirms"),
});
export const consentRules = z
  .object({
    endIdleAdministration: z.boolean(),
    idleAfterDays: z.int().describe("After how many days without use administration is idle; the program says"),
    secondAdministrator: z.boolean().describe("An acceptance takes effect once a second, different administrator confirms it"),
    turningOff: z
      .object({ askedAt: instant, askedBy: z.object({ id, name: z.string() }) })
      .nullable()
      .describe("Who wants the second administrator turned off; another one confirms"),
    allowedActions: z.array(z.literal("relationships:consent-rules:change")),
  })
  .meta({ id: "ConsentRules" });
