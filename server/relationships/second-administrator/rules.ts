/**
 * A second pair of eyes (pure).
 *
 *   acceptance   (none) ──one administrator accepts──▶ waiting ──another one accepts the same──▶ confirmed: it takes effect
 *                waiting ──any administrator refuses──▶ refused          waiting ──the invitation expires──▶ over
 *   the rule     off ──an administrator, while there are two──▶ on ──one asks──▶ on, to be turned off ──another one confirms──▶ off
 *                on, to be turned off ──any administrator keeps it──▶ on
 *
 * The other one must have been a global administrator before the first one acted: nobody makes a second pair of eyes for the occasion.
 */
import type { Refusal } from "../../platform/index.ts";

interface First {
  readonly byId: string;
  readonly at: Date;
}

/** Whether this person may be the second. since: when they became global administrator. */
export function refuseSecond(first: First, person: { id: string; since: Date | null }): Refusal | null {
  if (person.id === first.byId) return anotherNeeded;
  return person.since !== null && person.since <= first.at ? null : secondTooNew;
}

/** Whether the rule can be turned on by an organization with so many administrators. */
export function refuseTurningOn(administrators: number): Refusal | null {
  return administrators < 2 ? oneAdministrator : null;
}

/** Whether a second one answers what the first one did. */
export function refuseOtherAnswer(first: { administration: boolean }, administration: boolean): Refusal | null {
  return first.administration === administration ? null : answersDiffer;
}

export const notWaiting: Refusal = {
  code: "acceptance-not-waiting",
  message: { en: "Somebody has decided about it in the meantime.", it: "Nel frattempo qualcuno ha deciso." },
};
const anotherNeeded: Refusal = {
  code: "second-administrator-needed",
  message: {
    en: "You have done your part. Another global administrator has to confirm.",
    it: "Hai fatto la tua parte. Deve confermare un altro amministratore globale.",
  },
  nextStep: { en: "Ask one of them to look at it.", it: "Chiedi a uno di loro di esaminarla." },
};
const secondTooNew: Refusal = {
  code: "second-administrator-too-new",
  message: {
    en: "You became a global administrator only after the first one had acted, so you can't be the second.",
    it: "Sei diventato amministratore globale solo dopo che il primo aveva agito, quindi non puoi essere il secondo.",
  },
  nextStep: { en: "Ask an administrator who was one before, or begin anew.", it: "Chiedi a chi lo era già prima, oppure ricomincia." },
};
const oneAdministrator: Refusal = {
  code: "one-administrator",
  message: {
    en: "Your organization has only one active global administrator, so nobody could confirm.",
    it: "La tua organizzazione ha un solo amministratore globale attivo, quindi nessuno potrebbe confermare.",
  },
  nextStep: { en: "Make somebody else a global administrator first.", it: "Nomina prima un altro amministratore globale." },
};
const answersDiffer: Refusal = {
  code: "second-answer-differs",
  message: {
    en: "The first administrator has answered differently about the admin roles.",
    it: "Il primo amministratore ha risposto in modo diverso sui ruoli di amministratore.",
  },
  nextStep: {
    en: "Confirm what the first one accepted, or refuse it and begin anew.",
    it: "Conferma ciò che ha accettato il primo, oppure rifiuta e ricomincia.",
  },
};
