/**
 * The customer agreement of a customer whose partner was there before it (pure).
 *
 *   agreement of a partner's customer   missing ──customer accepts it alone, or with an invitation──▶ accepted
 *                                       missing ──partner asks──▶ missing, asked (once a day)
 *
 * Until then the partner can't buy anything for the customer. A new version of the text is a new question.
 */
import type { Refusal } from "../../platform/index.ts";

const askAgainMs = 86_400_000;

interface Listed {
  readonly agreement_version: string | null;
  readonly agreement_asked_at: Date | null;
}

export function refuseAsking({ agreement_version, agreement_asked_at }: Listed, now: Date): Refusal | null {
  if (agreement_version !== null) return agreementAccepted;
  return agreement_asked_at !== null && now.getTime() - agreement_asked_at.getTime() < askAgainMs ? askedLately : null;
}

export const noPartnerYet: Refusal = {
  code: "no-partner-yet",
  message: {
    en: "No partner works with your organization. The agreement is accepted with the first one's invitation.",
    it: "Nessun partner lavora con la tua organizzazione. Il contratto si accetta con l'invito del primo.",
  },
};
const agreementAccepted: Refusal = {
  code: "agreement-accepted",
  message: { en: "This customer has accepted the customer agreement.", it: "Questo cliente ha accettato il contratto del cliente." },
};
const askedLately: Refusal = {
  code: "asked-lately",
  message: {
    en: "Your organization has asked this customer in the last 24 hours.",
    it: "La tua organizzazione ha già scritto a questo cliente nelle ultime 24 ore.",
  },
  nextStep: { en: "Send the link yourself, or ask again tomorrow.", it: "Invia tu il link, oppure riprova domani." },
};
