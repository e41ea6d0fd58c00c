import { z } from "zod";
import { countryCode, emailAddress, id, instant, multiline, pageOf, pageQuery, text, wrong } from "../platform/index.ts";
import { offers } from "./rules.ts";

const offer = z.enum(offers).describe("training; marketing: help with it; financing: financing and credit terms");

export const byOrganization = z.strictObject({ organizationId: id });

export const providerQuery = z.strictObject({
  ...pageQuery,
  search: z.string().max(200).optional().describe("Beginnings of words of the name, the domain or the description"),
  country: countryCode.optional().describe("Where the provider is"),
  resellerCountry: countryCode.optional().describe("Where the reseller is: only providers of the same region"),
  offer: offer.optional(),
});

const shown = {
  organizationId: id,
  name: z.string(),
  country: z.string(),
  region: z.object({ id: z.string(), name: z.string() }),
  description: z.string(),
  offers: z.array(offer),
  supportHours: z.string().nullable(),
  website: z.string().nullable(),
};
export const provider = z.object(shown).meta({ id: "Provider" });
export const providers = pageOf(provider);

export const listingDraft = z.strictObject({
  published: z.boolean(),
  description: multiline(2_500),
  offers: z.array(offer).max(offers.length),
  supportHours: text(200).nullable(),
  website: text(300).nullable().describe("A public website; without a scheme https is meant"),
  contactEmail: emailAddress.describe("Where contact requests go; not shown to anybody"),
});
export const ownListing = z
  .object({
    ...shown,
    description: z.string(),
    published: z.boolean(),
    publishedAt: instant.nullable(),
    contactEmail: z.string(),
    version: z.int().describe("0 before the first one is saved"),
  })
  .meta({ id: "ProviderListing" });

/** It stands beside the address in the provider's mail program and must not be taken for one. */
const senderName = text(300).refine(
  (name) => !/[<>@"“”„«»]/u.test(name.normalize("NFKC")),
  wrong({ en: "must be a name, without < > @ and quotation marks", it: "deve essere un nome, senza < > @ e virgolette" }),
);
export const contactDraft = z.strictObject({
  name: senderName,
  organization: text(300),
  country: countryCode,
  email: emailAddress,
  message: multiline(2_000),
  language: z.enum(["en", "it"]).optional().describe("Of the mails to the sender; the caller's if not given"),
});
export const awaiting = z.object({ expiresAt: instant.describe("Until when the sender can confirm") });
export const confirmation = z.strictObject({ token: z.string().max(200).describe("What stands behind # in the mailed link") });
export const confirmed = z.object({ providerName: z.string() });
export const confirmationPreview = z.object({
  providerName: z.string(),
  name: z.string(),
  organization: z.string(),
  country: z.string(),
  email: z.string(),
  message: z.string(),
  delivered: z.boolean().describe("Whether it has been confirmed already"),
});

const contactRequest = z.object({
  id,
  name: z.string(),
  organization: z.string(),
  country: z.string(),
  email: z.string(),
  message: z.string(),
  deliveredAt: instant,
});
export const contactRequests = pageOf(contactRequest);
export const plainPageQuery = z.strictObject(pageQuery);
