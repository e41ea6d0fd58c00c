import { administratorsToTell } from "../../access/index.ts";
import { agreementEvents } from "../../agreements/index.ts";
import { type MailContent, type Notice, notice } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";

interface Asked {
  readonly customerId: string;
  readonly customerName: string;
  readonly partnerName: string;
}

const asked = notice<{ displayName: string }>({
  event: relationshipEvents.agreementAsked,
  template: "customer-agreement-asked",
  recipients: administratorsToTell,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerId, customerName, partnerName } = event.data as unknown as Asked;
    const url = `${publicUrl}/o/${customerId}/customer-agreement`;
    return {
      en: {
        subject: `${partnerName} asks ${customerName} to accept the customer agreement`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} of ${partnerName}, who works with you already, asks you to read and accept the customer agreement.`,
          "Without it the partner can't buy anything for you. Accepting it gives nobody any access.",
        ],
        action: { label: "Read the agreement", url },
      },
      it: {
        subject: `${partnerName} chiede a ${customerName} di accettare il contratto per i clienti`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} di ${partnerName}, che lavora già con te, ti chiede di leggere e accettare il contratto per i clienti.`,
          "Senza, il partner non può acquistare nulla per te. Accettarlo non dà accesso a nessuno.",
        ],
        action: { label: "Leggi il contratto", url },
      },
    }[language];
  },
});

interface Accepted {
  readonly customerId?: string;
  readonly customerName?: string;
}

/** A partner that was there before learns that it can buy now. What was accepted with an invitation is told with that. */
const accepted = notice<{ displayName: string }>({
  event: agreementEvents.accepted,
  template: "customer-agreement-accepted",
  topic: "invitations",
  recipients: async (tx, event) => ((event.data as Accepted).customerId === undefined ? [] : await administratorsToTell(tx, event)),
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerId = "", customerName = "" } = event.data as Accepted;
    const url = `${publicUrl}/o/${event.organizationId}/customers/${customerId}`;
    return {
      en: {
        subject: `${customerName} has accepted the customer agreement`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`${event.actor.name} has accepted the customer agreement for ${customerName}. You can buy for this customer now.`],
        action: { label: "Open the customer", url },
      },
      it: {
        subject: `${customerName} ha accettato il contratto per i clienti`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} ha accettato il contratto per i clienti per ${customerName}. Ora puoi acquistare per questo cliente.`,
        ],
        action: { label: "Apri il cliente", url },
      },
    }[language];
  },
});

export const customerAgreementNotices: readonly Notice[] = [asked, accepted];
