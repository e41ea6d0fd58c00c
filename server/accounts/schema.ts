import { z } from "zod";
import { emailAddress, id, instant, pageOf, pageQuery, text } from "../platform/index.ts";

export const byId = z.strictObject({ id });
export const byProgram = z.strictObject({ id: z.string().min(1).max(100).describe("For example public") });
export const organizationQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(200).optional().describe("Beginnings of words of the name or domain"),
});

const language = z.enum(["en", "it"]);
const part = text(300).nullable().default(null);

export const profileChange = z.strictObject({
  name: text(300).optional().describe("Only the organization's own people change it"),
  address: z
    .strictObject({ line1: text(300), line2: part, city: text(300), region: part, postalCode: part })
    .nullable()
    .optional(),
  email: emailAddress.nullable().optional(),
  phone: text(50).nullable().optional(),
  language: language.optional().describe("Of mail to the organization, and of new users who have none of their own"),
});

export const supportContactBody = z.strictObject({
  email: emailAddress,
  phone: text(50).describe("With or without the country's prefix; kept in international form"),
  website: text(300),
});

const summary = {
  id,
  name: z.string(),
  domain: z.string(),
  country: z.string(),
  isVendor: z.boolean(),
  partnerKind: z.enum(["indirect-provider", "indirect-reseller", "direct-partner", "advisor"]).nullable(),
  isCustomer: z.boolean(),
  status: z.enum(["imported", "active", "suspended"]).describe("imported: known from a partner's import, nobody of it has come yet"),
  createdAt: instant,
};

export const organizations = pageOf(z.object(summary).meta({ id: "OrganizationSummary" }));

export const organization = z
  .object({
    ...summary,
    programId: z.string(),
    partnerNetworkId: z.string().nullable(),
    language,
    address: z
      .object({
        line1: z.string(),
        line2: z.string().nullable(),
        city: z.string(),
        region: z.string().nullable(),
        postalCode: z.string().nullable(),
      })
      .nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    supportContact: z
      .object({ email: z.string(), phone: z.string(), website: z.string() })
      .nullable()
      .describe("Of a partner, shown to its customers"),
    version: z.int(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "Organization" });

export const program = z
  .object({
    id: z.string(),
    cloud: z.enum(["public", "us-government", "germany", "china"]),
    name: z.string(),
    rules: z.object({
      resellerRelationships: z.enum(["available", "unavailable"]),
      delegatedAdministration: z.enum(["optional", "required", "unavailable"]),
      delegatedAdminPartnersPerCustomer: z
        .enum(["one", "one-per-service", "many"])
        .describe("How many partners with delegated administration a customer may have"),
      administeredServices: z
        .array(z.object({ id: z.string(), name: z.string() }))
        .describe("Of one-per-service: the services that can be administered apart; a request names some of them"),
      indirectModel: z.boolean().describe("Whether there are providers and resellers"),
      providerAdministration: z
        .enum(["optional", "required", "unavailable"])
        .describe("Whether a provider gets administrator access to a reseller's own organization"),
      partnerMultiFactor: z
        .enum(["required", "optional"])
        .describe("Whether partners' people must sign in with a second factor before customers' pages open"),
      invitationDays: z.int().describe("Days for which an invitation can be accepted, unless its sender chooses otherwise"),
      acceptancePortals: z
        .array(
          z.object({
            sentBefore: z.iso.date().nullable().describe("Holds for invitations sent before that day; null: for all others"),
            name: z.string(),
            url: z.string().nullable().describe("Of a portal other than this one"),
          }),
        )
        .describe("Where customers accept invitations: the first that holds; none where nobody is invited"),
      reminderDaysAfterSending: z.int().describe("Days after which those who have not answered an invitation are reminded"),
      reminderDaysBeforeExpiry: z.int().describe("Days before an invitation expires, on which they are reminded once more"),
      customerAgreement: z.string().describe("Key of the agreement that a customer accepts with the first relationship"),
      endNoticeDays: z.int().describe("Days that a partner has to end a relationship that the customer asks it to end"),
      accessReviewDays: z.int().describe("Days after which a customer is asked to review what partners may do in its organization"),
      accessReviewDueDays: z.int().describe("Days that a customer has for such a review"),
      idleAfterDays: z.int().describe("Days without use after which delegated administration is idle"),
      endIdleAdministration: z.boolean().describe("Whether idle administration ends by itself, unless the customer says otherwise"),
      partnerAgreement: z.string().describe("Key of the agreement that a partner signs, once per region, before it may transact"),
      enrollmentReviewBusinessDays: z.int().describe("The published target of a review of an application to join, in business days"),
    }),
  })
  .meta({ id: "Program" });

export const programs = z.object({ items: z.array(program) });
export const multiFactorRule = z.strictObject({ rule: z.enum(["required", "optional"]) });
