/**
 * Relationships between partner and customer (pure).
 *
 *   relationship    (none) ──accept──▶ active ──end──▶ ended                                   history stays, always
 *   administration  none ──accept with administration──▶ active ──remove admin roles──▶ removed ──accept again──▶ active
 *                   active ──accept for further services──▶ active, for those as well (programs that tell services apart)
 *
 * Administration is the life of a grant; the relationship stands whatever becomes of it.
 */
import type { ProgramRules } from "../organizations/index.ts";
import type { Refusal } from "../platform/index.ts";
import { covers, type Services } from "./administrators/rules.ts";
import { type RelationshipKind, rulesOfKind } from "./kinds.data.ts";

export type Administration = "none" | "active" | "removed";

/** What a customer's acceptance does to a relationship that may exist already. */
export type Outcome = "start" | "add-administration" | "add-services" | "nothing-new";

/** services: what administration is asked for, where they are told apart. */
export function outcomeOf(
  existing: { administration: string; services: Services } | undefined,
  includeDelegatedAdministration: boolean,
  services: Services,
): Outcome {
  if (existing === undefined) return "start";
  if (!includeDelegatedAdministration) return "nothing-new";
  if (existing.administration !== "active") return "add-administration";
  return services?.every((id) => covers(existing.services, id)) === false ? "add-services" : "nothing-new";
}

/** Whether a program lets such a partner ask a customer for this. */
export function refuseRequest(
  kind: RelationshipKind,
  { partner_kind: partnerKind }: Pick<Party, "partner_kind">,
  rules: ProgramRules,
  administration: boolean,
): Refusal | null {
  if (rules.resellerRelationships === "unavailable") return unavailableInProgram;
  if (kind === "reseller" && partnerKind === "advisor") return advisorsCannotResell;
  const comes = rulesOfKind(kind).administration;
  if (comes === "never" && administration) return administrationNotOfKind;
  if (comes === "always" && !administration) return administrationIsTheKind;
  if (comes === "as-asked" && rules.delegatedAdministration === "required" && !administration) return administrationRequired;
  if (administration && rules.delegatedAdministration === "unavailable") return administrationUnavailable;
  if (administration && !rules.delegatedAdministrationFor.some((eligible) => eligible === partnerKind)) return notEligible;
  return null;
}

/** Whether administration is asked for, and whether one can say no to that alone. */
export type Offered = "none" | "optional" | "required";

export function offeredAdministration(
  invitation: { readonly kind: string; readonly include_delegated_administration: boolean },
  rules: ProgramRules,
): Offered {
  if (!invitation.include_delegated_administration) return "none";
  if (invitation.kind !== "partnership" && rulesOfKind(invitation.kind).administration === "always") return "required";
  const rule = invitation.kind === "partnership" ? rules.providerAdministration : rules.delegatedAdministration;
  return rule === "optional" ? "optional" : "required";
}

/** Whether a customer may answer the line about administration like this. */
export function refuseChoice(offered: Offered, chosen: boolean): Refusal | null {
  if (offered === "none" && chosen) return administrationNotAsked;
  return offered === "required" && !chosen ? administrationBelongs : null;
}

interface Party {
  readonly organization_id: string;
  readonly program_id: string;
  readonly partner_kind: string | null;
  readonly is_vendor: boolean;
  readonly status: string;
}

/** Whether this organization can become this partner's customer at all. */
export function refuseParties(partner: Party, customer: Party): Refusal | null {
  if (partner.organization_id === customer.organization_id) return ownInvitation;
  if (customer.is_vendor || (customer.partner_kind !== null && customer.partner_kind !== "advisor")) return partnerCannotBeCustomer;
  if (partner.program_id !== customer.program_id) return differentProgram;
  if (partner.status !== "active") return partnerSuspended;
  return null;
}

/** Who administers a partner could act as it for all its customers, who consented to somebody else. */
export function refuseDelegation(customer: Pick<Party, "partner_kind">): Refusal | null {
  return customer.partner_kind === null ? null : partnerCannotDelegate;
}

const unavailableInProgram: Refusal = {
  code: "unavailable-in-program",
  message: {
    en: "The program of your cloud has no reseller relationships by invitation.",
    it: "Il programma del tuo cloud non prevede relazioni di rivendita tramite invito.",
  },
  nextStep: {
    en: "Ask the vendor how customers are added in your cloud.",
    it: "Chiedi al fornitore come si aggiungono i clienti nel tuo cloud.",
  },
};
const administrationRequired: Refusal = {
  code: "delegated-administration-required",
  message: {
    en: "In your cloud a request must include delegated administration.",
    it: "Nel tuo cloud una richiesta deve includere l'amministrazione delegata.",
  },
  nextStep: { en: "Leave Include delegated administration on.", it: "Lascia attiva l'opzione Includi l'amministrazione delegata." },
};
const advisorsCannotResell: Refusal = {
  code: "advisors-cannot-resell",
  message: { en: "An advisor advises customers and sells them nothing.", it: "Un consulente assiste i clienti, ma non vende loro nulla." },
  nextStep: {
    en: "Ask to become the customer's advisor instead, or apply to the vendor to join as a reseller.",
    it: "Chiedi invece di diventare consulente del cliente, oppure fai domanda al fornitore del cloud per aderire come rivenditore.",
  },
};
const administrationNotOfKind: Refusal = {
  code: "delegated-administration-not-of-kind",
  message: {
    en: "This kind of relationship has no delegated administration.",
    it: "Questo tipo di relazione non prevede l'amministrazione delegata.",
  },
  nextStep: {
    en: "Send the request without it; for administration ask to become a delegated administrator as well.",
    it: "Invia la richiesta senza includerla; per amministrare, chiedi anche di diventare amministratore delegato.",
  },
};
const administrationIsTheKind: Refusal = {
  code: "delegated-administration-required",
  message: {
    en: "This kind of relationship is for administration: it can't be asked for without.",
    it: "Questo tipo di relazione serve ad amministrare: non si può chiedere senza amministrazione.",
  },
  nextStep: {
    en: "Include delegated administration, or choose another kind.",
    it: "Includi l'amministrazione delegata o scegli un altro tipo.",
  },
};
const notEligible: Refusal = {
  code: "not-eligible-for-delegated-administration",
  message: {
    en: "In your cloud's program, partners of your kind can't ask for delegated administration.",
    it: "Nel programma del tuo cloud i partner del tuo tipo non possono chiedere l'amministrazione delegata.",
  },
  nextStep: {
    en: "Send the request without it, or ask the vendor about the membership that it needs.",
    it: "Invia la richiesta senza includerla, oppure chiedi al fornitore del cloud quale adesione serve.",
  },
};
const administrationUnavailable: Refusal = {
  code: "delegated-administration-unavailable",
  message: { en: "Your cloud has no delegated administration.", it: "Il tuo cloud non prevede l'amministrazione delegata." },
  nextStep: { en: "Send the request without it.", it: "Invia la richiesta senza includerla." },
};
const administrationNotAsked: Refusal = {
  code: "delegated-administration-not-asked",
  message: { en: "The partner has not asked for delegated administration.", it: "Il partner non ha chiesto l'amministrazione delegata." },
  nextStep: { en: "Accept without it.", it: "Accetta senza concederla." },
};
const administrationBelongs: Refusal = {
  code: "delegated-administration-required",
  message: {
    en: "In your cloud this relationship includes delegated administration.",
    it: "Nel tuo cloud questa relazione include l'amministrazione delegata.",
  },
  nextStep: {
    en: "Accept it with the relationship, or decline. You can remove the admin roles later; the relationship stands.",
    it: "Accettala insieme alla relazione, oppure rifiuta. Potrai rimuovere i ruoli di amministratore in seguito: la relazione resta.",
  },
};
/** Of a joint invitation: reseller and provider no longer work together. */
export const partnershipOver: Refusal = {
  code: "partnership-over",
  message: {
    en: "The partner and the provider that this invitation brings no longer work together.",
    it: "Il partner e il provider di questo invito non collaborano più.",
  },
  nextStep: { en: "Ask the partner for a new invitation.", it: "Chiedi al partner un nuovo invito." },
};
export const ownInvitation: Refusal = {
  code: "own-invitation",
  message: { en: "This is your own organization's invitation.", it: "Questo è un invito della tua stessa organizzazione." },
  nextStep: {
    en: "Send the link to the customer; their global administrator accepts it.",
    it: "Invia il link al cliente: lo accetterà un suo amministratore globale.",
  },
};
const partnerCannotBeCustomer: Refusal = {
  code: "partner-cannot-be-customer",
  message: {
    en: "An organization that sells in this program can't become another partner's customer.",
    it: "Un'organizzazione che vende in questo programma non può diventare cliente di un altro partner.",
  },
  nextStep: {
    en: "Sign in with an organization that only buys, or create one.",
    it: "Accedi con un'organizzazione che soltanto acquista, oppure creane una.",
  },
};
const partnerCannotDelegate: Refusal = {
  code: "partner-cannot-delegate",
  message: {
    en: "A partner's organization can't give its administration away: its customers have consented to this partner, not to another one.",
    it: "L'organizzazione di un partner non può delegare la propria amministrazione: i suoi clienti hanno dato il consenso a questo partner, non a un altro.",
  },
  nextStep: { en: "Ask for an invitation without delegated administration.", it: "Chiedi un invito senza amministrazione delegata." },
};
export const differentProgram: Refusal = {
  code: "different-program",
  message: {
    en: "The partner works in another cloud than your organization.",
    it: "Il partner opera in un cloud diverso da quello della tua organizzazione.",
  },
  nextStep: { en: "Ask for a partner of your own cloud.", it: "Cerca un partner del tuo cloud." },
};
const partnerSuspended: Refusal = {
  code: "partner-suspended",
  message: { en: "This partner can't take new customers at the moment.", it: "Al momento questo partner non può accettare nuovi clienti." },
};
