/**
 * Partnerships between provider and reseller (pure).
 *
 *   partnership     (none) ──authorize──▶ active ──end──▶ ended            history stays; who begins again begins a new one
 *   administrator   none ──authorize with it──▶ active ──remove──▶ removed ──authorize with it again──▶ active
 *   access                                      active ──end──▶ removed
 *
 * Administrator access is the life of a grant of the reseller to the provider; the partnership stands whatever becomes of it.
 * Nothing here touches a customer: relationships and grants of customers are as they were before and after each act.
 */
import type { ProgramRules } from "../../organizations/index.ts";
import type { Refusal } from "../../platform/index.ts";
import { differentProgram, type Offered } from "../rules.ts";

export type Act = "authorize" | "authorize-with-administration" | "remove-administration" | "end";
export type Effect = "start" | "add-administration" | "remove-administration" | "end" | "nothing-new";

interface State {
  readonly status: string;
  readonly administration: string;
}

/** What an act does to the partnership of a pair, if there is one. Doing again what is done already changes nothing. */
export function effectOf(act: Act, partnership: State | undefined): Effect {
  const isActive = partnership?.status === "active";
  const hasAccess = isActive && partnership.administration === "active";
  switch (act) {
    case "authorize":
      return isActive ? "nothing-new" : "start";
    case "authorize-with-administration":
      if (!isActive) return "start";
      return hasAccess ? "nothing-new" : "add-administration";
    case "remove-administration":
      return hasAccess ? "remove-administration" : "nothing-new";
    case "end":
      return isActive ? "end" : "nothing-new";
  }
}

/** Whether the reseller may answer the line about administrator access like this. */
export function refuseChoice(offered: Offered, chosen: boolean): Refusal | null {
  if (offered === "none" && chosen) return accessNotAsked;
  return offered === "required" && !chosen ? accessRequired : null;
}

interface Party {
  readonly organization_id: string;
  readonly program_id: string;
  readonly partner_kind: string | null;
  readonly status: string;
}

/** Whether an organization can ask resellers for this in its program. */
export function refusePartnershipRequest(sender: Party, rules: ProgramRules, administration: boolean): Refusal | null {
  if (!rules.indirectModel) return noIndirectModel;
  if (sender.partner_kind !== "indirect-provider") return providerRequired;
  if (rules.providerAdministration === "required" && !administration) return askingRequired;
  if (rules.providerAdministration === "unavailable" && administration) return accessUnavailable;
  return null;
}

/** Whether these two can become partners. */
export function refuseAuthorization(provider: Party, reseller: Party, isSameRegion: boolean): Refusal | null {
  if (provider.organization_id === reseller.organization_id) return ownPartnership;
  if (reseller.partner_kind !== "indirect-reseller" || reseller.status !== "active") return resellerRequired;
  if (provider.partner_kind !== "indirect-provider" || provider.status !== "active") return providerUnavailable;
  if (provider.program_id !== reseller.program_id) return differentProgram;
  return isSameRegion ? null : differentRegion;
}

const noIndirectModel: Refusal = {
  code: "unavailable-in-program",
  message: { en: "Your cloud has no indirect providers and resellers.", it: "Il tuo cloud non prevede provider e rivenditori indiretti." },
};
const providerRequired: Refusal = {
  code: "indirect-provider-required",
  message: {
    en: "Only indirect providers invite resellers to a partnership.",
    it: "Solo i provider indiretti invitano i rivenditori a una partnership.",
  },
  nextStep: {
    en: "If you look for a provider of your own, see Find a provider.",
    it: "Se cerchi un provider per la tua organizzazione, consulta Trova un provider.",
  },
};
const askingRequired: Refusal = {
  code: "administrator-access-required",
  message: {
    en: "In your cloud a partnership includes administrator access to the reseller's organization.",
    it: "Nel tuo cloud una partnership include l'accesso come amministratore all'organizzazione del rivenditore.",
  },
  nextStep: { en: "Ask for it in the invitation.", it: "Chiedilo nell'invito." },
};
const accessRequired: Refusal = {
  code: "administrator-access-required",
  message: {
    en: "In your cloud a partnership includes administrator access to your organization.",
    it: "Nel tuo cloud una partnership include l'accesso come amministratore alla tua organizzazione.",
  },
  nextStep: {
    en: "Agree to it, or decline the invitation. You can remove the access later; the partnership stands.",
    it: "Acconsenti oppure rifiuta l'invito. Potrai rimuovere l'accesso in seguito: la partnership resta.",
  },
};
const accessUnavailable: Refusal = {
  code: "administrator-access-unavailable",
  message: {
    en: "In your cloud a provider gets no administrator access to resellers.",
    it: "Nel tuo cloud un provider non ottiene l'accesso come amministratore ai rivenditori.",
  },
  nextStep: { en: "Send the invitation without it.", it: "Invia l'invito senza includerlo." },
};
const accessNotAsked: Refusal = {
  code: "administrator-access-not-asked",
  message: {
    en: "The provider has not asked for administrator access.",
    it: "Il provider non ha chiesto l'accesso come amministratore.",
  },
  nextStep: { en: "Authorize the provider without it.", it: "Autorizza il provider senza concederlo." },
};
const ownPartnership: Refusal = {
  code: "own-invitation",
  message: { en: "This is your own organization's invitation.", it: "Questo è un invito della tua stessa organizzazione." },
  nextStep: {
    en: "Send the link to the reseller; their global administrator decides.",
    it: "Invia il link al rivenditore: deciderà un suo amministratore globale.",
  },
};
const resellerRequired: Refusal = {
  code: "indirect-reseller-required",
  message: {
    en: "Only an indirect reseller that the program has taken in can authorize an indirect provider.",
    it: "Solo un rivenditore indiretto ammesso al programma può autorizzare un provider indiretto.",
  },
  nextStep: {
    en: "Join the program as an indirect reseller first, then open the link again.",
    it: "Entra prima nel programma come rivenditore indiretto, poi apri di nuovo il link.",
  },
};
const providerUnavailable: Refusal = {
  code: "provider-unavailable",
  message: {
    en: "This organization is not an indirect provider of the program at the moment.",
    it: "Al momento questa organizzazione non è un provider indiretto del programma.",
  },
  nextStep: { en: "Look for another provider.", it: "Cerca un altro provider." },
};
const differentRegion: Refusal = {
  code: "different-region",
  message: {
    en: "The provider works in another region than your organization; the two must be in the same.",
    it: "Il provider opera in un'area geografica diversa da quella della tua organizzazione; deve essere la stessa.",
  },
  nextStep: { en: "Look for a provider of your own region.", it: "Cerca un provider della tua area." },
};
