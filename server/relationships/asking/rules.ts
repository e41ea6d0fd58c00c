/**
 * Who may ask an organization for a relationship (pure).
 *
 *   whoMayAsk   anyone ◀──▶ code ◀──▶ nobody       with "code" an invitation must carry the organization's code of the moment
 *   partner     free ──block──▶ blocked ──unblock──▶ free       a blocked one may not, whichever of the three holds
 *   report      open ──close──▶ closed: unfounded, handled otherwise, or the invitation is taken back
 *               closed, but the invitation not taken back ──take it back after all──▶ closed: invitation taken back
 *
 * All of it is about new requests. What an organization has with a partner already stands, and a partner that it works with may ask
 * for more without a code.
 */
import type { Refusal } from "../../platform/index.ts";

export const whoMayAsk = ["anyone", "code", "nobody"] as const;
export type WhoMayAsk = (typeof whoMayAsk)[number];

export const reportReasons = ["unknown-sender", "pretends-to-be-another", "unwanted", "other"] as const;
export const reportOutcomes = ["unfounded", "handled", "invitation-withdrawn"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** Open reports of one invitation by people who are not signed in; more say nothing new. Those of people with a name are all kept. */
export const mostNameless = 20;

/** Whether a report that has this outcome (null: is open) can be closed with that one. */
export function refuseClosing(before: ReportOutcome | null, outcome: ReportOutcome): Refusal | null {
  return before === null || before === outcome || outcome === "invitation-withdrawn" ? null : reportClosed;
}

export interface Asking {
  readonly whoMayAsk: WhoMayAsk;
  readonly blocked: boolean;
  /** The invitation carries the organization's code. */
  readonly carriesCode: boolean;
  /** The two work together already. */
  readonly related: boolean;
}

/** Why an invitation can't be accepted by an organization with these rules. */
export function refuseAsking({ whoMayAsk: rule, blocked, carriesCode, related }: Asking): Refusal | null {
  if (blocked) return partnerBlocked;
  if (related || rule === "anyone") return null;
  if (rule === "nobody") return requestsNotTaken;
  return carriesCode ? null : requestCodeMissing;
}

/** As people write it: case, spaces and hyphens don't count, nor does an O for a zero. Null if it can't be a code. */
export function readCode(written: string): string | null {
  const letters = written.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(letters) ? letters : null;
}

const reportClosed: Refusal = {
  code: "report-closed",
  message: { en: "This report has been closed with another outcome.", it: "Questa segnalazione è stata chiusa con un altro esito." },
  nextStep: { en: "Look at the closed reports.", it: "Consulta le segnalazioni chiuse." },
};
const partnerBlocked: Refusal = {
  code: "partner-blocked",
  message: {
    en: "Your organization has blocked this partner.",
    it: "La tua organizzazione ha bloccato questo partner.",
  },
  nextStep: {
    en: "If that was a mistake, a global administrator unblocks it under Requests from partners.",
    it: "Se è stato un errore, un amministratore globale lo sblocca in Richieste dei partner.",
  },
};
const requestsNotTaken: Refusal = {
  code: "requests-not-taken",
  message: {
    en: "Your organization takes no requests from new partners.",
    it: "La tua organizzazione non accetta richieste da nuovi partner.",
  },
  nextStep: {
    en: "A global administrator changes that under Requests from partners.",
    it: "Un amministratore globale può cambiarlo in Richieste dei partner.",
  },
};
const requestCodeMissing: Refusal = {
  code: "request-code-missing",
  message: {
    en: "Your organization takes requests only with its request code, and this one does not carry it.",
    it: "La tua organizzazione accetta richieste solo con il proprio codice di richiesta, e questa non lo contiene.",
  },
  nextStep: {
    en: "If you know the partner, give it the code from Requests from partners and ask for a new invitation.",
    it: "Se conosci il partner, dagli il codice che trovi in Richieste dei partner e chiedi un nuovo invito.",
  },
};
