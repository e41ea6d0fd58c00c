/**
 * Tables that the application may use without row-level security, each with the reason why no organization learns another's
 * business from it. All others are isolated by their owner; `npm run check` and `isolation.test.ts` compare this list with the schema.
 */
export const sharedRelations: Readonly<Record<string, string>> = {
  installation: "One row: the vendor and its domain, known to everybody.",
  programs: "The rules of each cloud, the same for everybody in it.",
  agreement_texts: "Published texts.",
  organization_domains: "A domain is unique in the whole installation; found by its full name only.",
  external_organization_ids: "Names of other systems, unique in the whole installation; found by their full value only.",
  partner_network_ids: "A partner network ID is unique in the whole installation; found by its full value only.",
  sign_in_names: "A sign-in name is unique in the whole installation; found by its full value only, before anybody is signed in.",
  sign_ups: "Belongs to nobody yet; found by a random id, and the code is kept hashed.",
  provider_domains: "A proven mail domain is unique in the whole installation; claimed and asked for by its full name only.",
  passkey_challenges: "Belongs to nobody yet; found by a random id, says nothing of anybody, and is taken out by who answers it.",
  sign_in_attempts: "Counters; belongs to nobody.",
};
