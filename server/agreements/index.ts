/**
 * agreements: legal texts and who accepted them. Owns agreement_texts (versioned, per language and country, shipped as Markdown
 * in texts/) and agreement_acceptances.
 *
 * Invariants: a published text never changes (a change is a new version); an acceptance names person, version, time and the hash
 * of the very text that was shown, and is refused for any other. The partner agreement is signed once per region; what needs it asks
 * `requirePartnerAgreement`. Called by relationships, which accepts in its own transaction.
 */
export { type Consent, consentTo, type ShownText, saveConsent } from "./accept-agreement.ts";
export { agreementEvents } from "./events.ts";
export { isPartnerAgreementSigned, requirePartnerAgreement } from "./partner-agreement/require-partner-agreement.ts";
export { signPartnerAgreement } from "./partner-agreement/sign-partner-agreement.ts";
export { publishTexts } from "./publish-texts.ts";
export { currentText, readAgreement } from "./read-agreement.ts";
export { agreementRoutes } from "./routes.ts";
export { shownText } from "./schema.ts";
export { selectHeadsFor as textsKnownTo } from "./store.ts";
