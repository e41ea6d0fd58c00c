import { z } from "zod";
import { emailAddress, id, instant, multiline, pageOf, pageQuery, text } from "../../platform/index.ts";
import { networkId, sixDigits } from "../shapes.ts";

export const partnerKind = z.enum(["indirect-reseller", "indirect-provider", "direct-partner", "advisor"]);
const language = z.enum(["en", "it"]);
export const status = z.enum(["draft", "unconfirmed", "in-review", "information-requested", "approved", "rejected", "withdrawn"]);

export const byId = z.strictObject({ id });
export const applicationQuery = z.strictObject(pageQuery);

/** What is not known yet is null or left out: a half-filled application is kept. */
const known = (longest: number) => text(longest).nullable().default(null);
const phoneNumber = known(50).describe("With or without the country's prefix; kept in international form");
const website = known(300).describe("Such as www.northwind.example");
const email = emailAddress.nullable().default(null);

const address = z.strictObject({ line1: known(300), line2: known(300), city: known(200), region: known(100), postalCode: known(20) });
const supportContactDraft = z.strictObject({ email, phone: phoneNumber, website });
export const applicationChange = z.strictObject({
  partnerKind: partnerKind.optional(),
  language: language.optional().describe("Of the mails to the primary contact"),
  legalProfile: z
    .strictObject({
      legalName: known(300),
      registrationNumber: known(50),
      phone: phoneNumber,
      website,
      address: address.nullable().default(null),
    })
    .optional()
    .describe("The business as it is registered, in the organization's country. Replaced as a whole"),
  primaryContact: z.strictObject({ firstName: known(100), lastName: known(100), email, phone: phoneNumber }).optional(),
  supportContact: supportContactDraft.optional().describe("Shown to the partner's customers"),
});
export const applicationDraft = z.strictObject({ partnerKind });

export const signInDraft = z.strictObject({ email: emailAddress.describe("Of the membership account") });
export const signInProof = z.strictObject({
  code: sixDigits,
});
export const bySignIn = z.strictObject({ id, signInId: id });
export const profileChoice = z.strictObject({ signInId: id, networkId });
export const statement = z.strictObject({
  text: multiline(4_000),
  documentIds: z.array(id).max(10).default([]).describe("Uploaded before, and not sent yet"),
});
export const byDocument = z.strictObject({ id, documentId: id });
export const documentQuery = z.strictObject({
  fileName: text(200).default("document"),
  kind: z.enum(["registration", "tax-registration", "domain-ownership", "employment", "other"]).default("other"),
});
export const largestDocument = 5 * 1024 * 1024;
export const tokenOnly = z.strictObject({ token: z.string().min(1).max(200).describe("What stands behind # in the mail's link") });

const nullableText = z.string().nullable();
export const membershipSignIn = z.object({
  id,
  email: z.string(),
  state: z.enum(["code-sent", "proven", "expired"]),
  expiresAt: instant,
  profiles: z
    .array(
      z.object({
        networkId: z.string(),
        name: z.string(),
        country: z.string(),
        active: z.boolean(),
        selectable: z.boolean(),
        why: z.enum(["inactive", "other-country", "linked"]).nullable().describe("Why it can't be chosen"),
      }),
    )
    .nullable()
    .describe("The organization profiles of the account, once it is proven"),
});

const stepState = z.enum(["waiting", "pending", "passed", "failed"]);
const message = z.object({
  id,
  kind: z.enum(["question", "answer", "rejection", "appeal"]),
  text: z.string(),
  reasons: z.array(z.string()).describe("Codes, of a rejection"),
  by: nullableText.describe("Who wrote it; null for the vendor's people, to the applicant"),
  at: instant,
});
export const document = z.object({
  id,
  kind: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  messageId: id.nullable().describe("The answer or appeal that it was sent with; null until then"),
  uploadedAt: instant,
  uploadedBy: z.string(),
});

export const application = z
  .object({
    id,
    organizationId: id,
    partnerKind,
    country: z.string(),
    language,
    state: status,
    vettingStatus: z.enum(["none", "pending", "authorized", "rejected"]),
    steps: z
      .array(z.object({ code: z.enum(["mail-ownership", "employment", "business", "decision"]), state: stepState }))
      .describe("In their order"),
    next: z.object({
      code: z
        .enum(["complete-and-submit", "confirm-by-mail", "vendor-reviews", "answer-question", "check-admin-agent", "appeal", "begin-again"])
        .describe("What happens next"),
      who: z.enum(["applicant", "primary-contact", "vendor"]),
      by: instant.nullable().describe("Until when, if that can be told"),
      reviewBusinessDays: z.int().describe("The published target of a review"),
    }),
    legalProfile: z.object({
      legalName: nullableText,
      registrationNumber: nullableText,
      phone: nullableText,
      website: nullableText,
      address: z
        .object({ line1: nullableText, line2: nullableText, city: nullableText, region: nullableText, postalCode: nullableText })
        .nullable(),
    }),
    primaryContact: z.object({ firstName: nullableText, lastName: nullableText, email: nullableText, phone: nullableText }),
    supportContact: z.object({ email: nullableText, phone: nullableText, website: nullableText }),
    networkProfile: z.object({ networkId: z.string(), name: z.string(), country: z.string(), accountEmail: z.string() }).nullable(),
    problems: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .describe("What keeps a draft from being submitted, by field"),
    confirmationMail: z
      .object({ to: z.string(), sentAt: instant, againFrom: instant })
      .nullable()
      .describe("While it waits for the primary contact's confirmation"),
    submittedAt: instant.nullable(),
    confirmedAt: instant.nullable(),
    decidedAt: instant.nullable(),
    appealsLeft: z.int(),
    messages: z.array(message),
    documents: z.array(document),
    createdAt: instant,
    version: z.int(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "EnrollmentApplication" });
const applicationSummary = z.object({
  id,
  partnerKind,
  state: status,
  createdAt: instant,
  submittedAt: instant.nullable(),
  decidedAt: instant.nullable(),
});
export const applications = pageOf(applicationSummary);

export const confirmation = z.object({
  organization: z.object({ name: z.string(), country: z.string() }),
  partnerKind,
  email: z.string(),
  submittedBy: z.string(),
  submittedAt: instant,
  state: z.enum(["open", "confirmed"]),
});

export const standing = z.object({
  organizationId: id,
  country: z.string(),
  standing: z.enum(["none", "applying", "in-program"]),
  partnerKind: partnerKind.nullable(),
  partnerNetworkId: nullableText,
  availableKinds: z.array(partnerKind).describe("What the program of the organization's cloud knows"),
  reviewBusinessDays: z.int().describe("The published target of a review"),
  application: applicationSummary.nullable().describe("The open one, or the last"),
  account: z.enum(["none", "open", "support-contact-missing"]).describe("A partner opens its account with its customer-support contact"),
  steps: z
    .array(z.object({ code: z.enum(["support-contact", "partner-agreement", "admin-agent"]), done: z.boolean() }))
    .describe("What a partner has to do before it invites customers; admin-agent: the caller"),
  adminAgentsGroupId: id.nullable().describe("The group to join as admin agent, of a partner"),
  allowedActions: z.array(z.string()),
});
