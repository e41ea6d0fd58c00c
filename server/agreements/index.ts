/**
 * agreements: legal texts and who accepted them. Owns agreement_texts (versioned, per language and country, shipped as Markdown
 * in texts/) and agreement_acceptances.
 *
 * Invariants: a published text never changes (a change is a new version); an acceptance names person, version, time and the hash
 * of the very text that was shown, and is refused for any other. Called by relationships, which accepts in its own transaction.
 */
export { type Consent, consentTo, type ShownText, saveConsent } from "./accept-agreement.ts";
export { agreementEvents } from "./events.ts";
export { publishTexts } from "./publish-texts.ts";
export { currentText, readAgreement } from "./read-agreement.ts";
export { agreementRoutes } from "./routes.ts";
export { selectHeadsFor as textsKnownTo } from "./store.ts";
