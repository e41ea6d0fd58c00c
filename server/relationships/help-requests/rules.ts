/**
 * A partner asks the vendor to open a support request for a customer that it can't act for (pure).
 *
 *   help request   open ──vendor answers──▶ answered ──vendor answers again──▶ answered ──vendor closes──▶ closed       open ──vendor closes──▶ closed
 *
 * Only while a relationship stands by which the partner is responsible for support, and without administration: with it, it files
 * requests itself.
 */
import type { Refusal } from "../../platform/index.ts";
import { rulesOfKind } from "../kinds.data.ts";

export const helpStatuses = ["open", "answered", "closed"] as const;
export type HelpStatus = (typeof helpStatuses)[number];

/** Open or answered ones of a partner for one customer. */
export const mostWaiting = 20;

interface Related {
  readonly kind: string;
  readonly administration: string;
  readonly suspended_at: Date | null;
}

/** relationships: all that the two have with each other now. */
export function refuseHelp(relationships: readonly Related[], waiting: number): Refusal | null {
  const supporting = relationships.filter(
    ({ kind, suspended_at }) => suspended_at === null && rulesOfKind(kind).administration !== "never",
  );
  if (supporting.length === 0) return notResponsible;
  if (supporting.some(({ administration }) => administration === "active")) return administrationHeld;
  return waiting >= mostWaiting ? tooManyWaiting : null;
}

export function refuseAnswer(status: string): Refusal | null {
  return status === "closed" ? helpClosed : null;
}

const notResponsible: Refusal = {
  code: "not-responsible-for-support",
  message: {
    en: "You have no relationship with this customer by which you are responsible for its support.",
    it: "Con questo cliente non hai una relazione per cui sei responsabile della sua assistenza.",
  },
  nextStep: {
    en: "The customer asks its reseller, or the vendor.",
    it: "Il cliente si rivolge al suo rivenditore o al fornitore del cloud.",
  },
};
const administrationHeld: Refusal = {
  code: "administration-held",
  message: {
    en: "You have delegated administration at this customer, so you act for it yourself.",
    it: "Presso questo cliente hai l'amministrazione delegata, quindi operi tu stesso per suo conto.",
  },
};
const tooManyWaiting: Refusal = {
  code: "too-many-help-requests",
  message: {
    en: `${mostWaiting} of your requests for this customer are waiting already.`,
    it: `Per questo cliente sono già in attesa ${mostWaiting} tue richieste.`,
  },
  nextStep: { en: "Wait until the vendor has closed some.", it: "Attendi che il fornitore del cloud ne chiuda qualcuna." },
};
const helpClosed: Refusal = {
  code: "help-request-closed",
  message: { en: "This request has been closed.", it: "Questa richiesta è stata chiusa." },
  nextStep: { en: "The partner can make a new one.", it: "Il partner può farne una nuova." },
};
