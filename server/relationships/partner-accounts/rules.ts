/**
 * Accounts of a partner's people in a customer's organization (pure).
 *
 *   account   (none) ──a customer's administrator adds a person of the partner──▶ account
 *             account ──taken away by the customer, given up by the partner, relationship ends, person forgotten──▶ (none)
 *             account ──customer locks partner access, partner or person suspended──▶ opens nothing ──until that is over──▶ account
 *
 * What the person may do there are admin roles, as for own people, but never one by which an organization keeps control of itself; and
 * what only own people decide (consent, apps, who else gets in) they don't decide whatever role they hold.
 */
import type { Refusal } from "../../platform/index.ts";

/** Accounts that one partner's people may have with one customer. */
export const mostAccounts = 100;

/** controlling: keys of the roles that nobody from outside gets. */
export function refuseRoles(roleKeys: readonly string[], controlling: readonly string[]): Refusal | null {
  return roleKeys.some((key) => controlling.includes(key)) ? guestCannotControl : null;
}

const guestCannotControl: Refusal = {
  code: "guest-cannot-control",
  message: {
    en: "Who belongs to another organization can't become global administrator here, nor get a role that leads to it.",
    it: "Chi appartiene a un'altra organizzazione non può diventare amministratore globale qui, né avere un ruolo che vi conduce.",
  },
  nextStep: { en: "Give a role for the work itself.", it: "Assegna un ruolo adatto al lavoro da svolgere." },
};
export const personNotThere: Refusal = {
  code: "partner-person-unknown",
  message: {
    en: "The partner has no active person with this e-mail address.",
    it: "Il partner non ha una persona attiva con questo indirizzo e-mail.",
  },
  nextStep: {
    en: "Ask the partner for the address that its person has here.",
    it: "Chiedi al partner quale indirizzo ha qui la persona.",
  },
};
export const accountExists: Refusal = {
  code: "partner-account-exists",
  message: { en: "This person has an account here already.", it: "Questa persona ha già un account qui." },
  nextStep: { en: "Open it to change its roles.", it: "Aprilo per modificarne i ruoli." },
};
export const tooManyAccounts: Refusal = {
  code: "too-many-partner-accounts",
  message: {
    en: `People of this partner have ${mostAccounts} accounts here, which is the most.`,
    it: `Le persone di questo partner hanno già ${mostAccounts} account qui, il massimo consentito.`,
  },
  nextStep: { en: "Take one away first.", it: "Prima togline uno." },
};
