import { z } from "zod";
import { countryCode, id, instant, multiline, pageOf, pageQuery, wrong } from "../../platform/index.ts";
import { application, partnerKind, status } from "../applications/schema.ts";
import { reasonWords } from "./reasons.data.ts";

const caseState = status.exclude(["draft"]);
const rejectionReasons = Object.keys(reasonWords) as (keyof typeof reasonWords)[];

export const caseQuery = z.strictObject({
  ...pageQuery,
  state: caseState.optional().describe("in-review if not given; with `search`, any"),
  kind: partnerKind.optional(),
  country: countryCode.optional(),
  order: z.enum(["oldest", "newest"]).default("oldest").describe("By when the case came into the queue; a search goes by name"),
  search: z.string().max(200).optional().describe("Beginnings of words of the applicant's name, or of its partner network ID"),
});
export const checkResult = z.strictObject({
  check: z.enum(["employment", "business"]),
  passed: z.boolean().describe("false takes it back"),
});
export const question = z.strictObject({ text: multiline(4_000) });
export const rejection = z.strictObject({
  reasons: z
    .array(z.enum(rejectionReasons))
    .min(1, wrong({ en: "must name at least one reason", it: "deve indicare almeno un motivo" }))
    .max(rejectionReasons.length),
  text: multiline(4_000).describe("In words, for the applicant"),
});

const clock = z.object({
  businessMinutes: z.int().describe("For which the vendor has had the case; waiting for the applicant does not count, nor do weekends"),
  targetBusinessDays: z.int(),
  running: z.boolean(),
  dueAt: instant.nullable().describe("When the target is reached, while it runs"),
  overdue: z.boolean(),
});

const summary = {
  id,
  applicant: z.object({ id, name: z.string() }),
  partnerKind,
  country: z.string(),
  networkId: z.string(),
  state: caseState,
  queuedAt: instant,
  clock,
};
export const cases = pageOf(z.object(summary).meta({ id: "EnrollmentCaseSummary" }));

export const enrollmentCase = z
  .object({
    ...summary,
    application,
    evidence: z
      .array(
        z.object({
          check: z.enum(["mail-ownership", "employment", "business"]),
          code: z.enum([
            "mail-confirmed",
            "contact-and-website-domain",
            "contact-and-membership-domain",
            "contact-and-support-domain",
            "name-and-membership",
            "country-and-membership",
            "membership-active",
          ]),
          stated: z.string().nullable().describe("What the applicant says"),
          onRecord: z.string().nullable().describe("What is known otherwise"),
          agrees: z.boolean().nullable().describe("null: nothing to compare with"),
        }),
      )
      .describe("Side by side; the reviewer judges"),
    addressLines: z.array(z.string()).describe("The address as it is written in the country"),
    membership: z
      .object({ networkId: z.string(), name: z.string(), country: z.string(), active: z.boolean(), accountEmail: z.string() })
      .nullable()
      .describe("The registry's entry, now"),
    version: z.int().describe("For If-Match"),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "EnrollmentCase" });
