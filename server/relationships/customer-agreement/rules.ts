/**
 * The customer agreement of a customer whose partner was there before it (pure).
 *
 *   agreement of a partner's customer   missing ──customer accepts it alone, or with an invitation──▶ accepted
 *                                       missing ──partner asks──▶ missing, asked (once a day)
 *
 * Until then the partner can't buy anything for the customer. What was accepted stays accepted; a new version is accepted with the next invitation.
 */
import type { Refusal } from "../../platform/index.ts";
import { rulesOfKind, splitKinds } from "../kinds.data.ts";

const askAgainMs = 86_400_000;

interface Listed {
  readonly kinds: string;
  readonly agreement_version: string | null;
  readonly agreement_asked_at: Date | null;
}

export function refuseAsking({ kinds, agreement_version, agreement_asked_at }: Listed, now: Date): Refusal | null {
  if (!splitKinds(kinds).some((kind) => rulesOfKind(kind).agreement)) return agreementNotOfKind;
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
const agreementNotOfKind: Refusal = {
  code: "agreement-not-of-kind",
  message: {
    en: "What you are to this customer needs no customer agreement.",
    it: "Ciò che sei per questo cliente non richiede il contratto per i clienti.",
  },
  nextStep: { en: "To sell to it, ask for a reseller relationship.", it: "Per vendergli servizi, chiedi una relazione di rivendita." },
};
const agreementAccepted: Refusal = {
  code: "agreement-accepted",
  message: { en: "This customer has accepted the customer agreement.", it: "Questo cliente ha accettato il contratto per i clienti." },
};
const askedLately: Refusal = {
  code: "asked-lately",
  message: {
    en: "Your organization has asked this customer in the last 24 hours.",
    it: "La tua organizzazione ha già scritto a questo cliente nelle ultime 24 ore.",
  },
  nextStep: { en: "Send the link yourself, or ask again tomorrow.", it: "Invia tu il link, oppure riprova domani." },
};
