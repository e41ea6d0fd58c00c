import { administratorsToTell } from "../../access/index.ts";
import { type Language, type MailContent, type Notice, notice, type RecordedEvent, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { namesOfKinds, type RelationshipKind } from "../kinds.data.ts";

interface Facts {
  readonly kind: RelationshipKind;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly reason: string | null;
  /** The relationship had ended before. */
  readonly ended?: boolean;
}

const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** Both sides' administrators. */
async function bothSides(tx: Tx, event: RecordedEvent) {
  const { partnerId, customerId } = factsOf(event);
  const sides = [customerId, partnerId].map((organizationId) => administratorsToTell(tx, { ...event, organizationId }));
  return (await Promise.all(sides)).flat();
}

const suspended = notice<{ displayName: string }>({
  event: relationshipEvents.relationshipSuspended,
  template: "relationship-suspended",
  reads: (event) => [factsOf(event).partnerId],
  recipients: bothSides,
  compose(event, { language, data }): MailContent {
    const { kind, partnerName, customerName, reason } = factsOf(event);
    const what = namesOfKinds[kind][language];
    return {
      en: {
        subject: `The relationship between ${partnerName} and ${customerName} is suspended`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `The vendor has suspended a relationship between ${partnerName} and ${customerName}: ${what}. Until it lifts that, nobody of the partner can act for the customer through it.`,
          `The reason given: ${reason ?? ""}`,
          "The relationship, subscriptions and agreements stand.",
        ],
      },
      it: {
        subject: `La relazione tra ${partnerName} e ${customerName} è sospesa`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `Il fornitore del cloud ha sospeso una relazione tra ${partnerName} e ${customerName}: ${what}. Finché la sospensione non viene revocata, nessuno del partner può operare per il cliente con questa relazione.`,
          `Motivo indicato: ${reason ?? ""}`,
          "La relazione, gli abbonamenti e i contratti restano.",
        ],
      },
    }[language];
  },
});

const lifted = notice<{ displayName: string }>({
  event: relationshipEvents.suspensionLifted,
  template: "suspension-lifted",
  reads: (event) => [factsOf(event).partnerId],
  recipients: bothSides,
  compose(event, { language, data }): MailContent {
    const { partnerName, customerName, ended } = factsOf(event);
    if (ended) return liftedAfterEnd(data.displayName, partnerName, customerName)[language];
    return {
      en: {
        subject: `The relationship between ${partnerName} and ${customerName} holds again`,
        heading: `Hello ${data.displayName}`,
        paragraphs: ["The vendor has lifted the suspension. What the customer had allowed the partner holds again."],
      },
      it: {
        subject: `La relazione tra ${partnerName} e ${customerName} è di nuovo attiva`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: ["Il fornitore del cloud ha revocato la sospensione. Ciò che il cliente aveva consentito al partner vale di nuovo."],
      },
    }[language];
  },
});

const liftedAfterEnd = (name: string, partnerName: string, customerName: string): Readonly<Record<Language, MailContent>> => ({
  en: {
    subject: `${partnerName} and ${customerName} can begin anew`,
    heading: `Hello ${name}`,
    paragraphs: [
      "The vendor has lifted the suspension of a relationship that has ended. It stays ended; the partner can ask for a new one, and the customer decides.",
    ],
  },
  it: {
    subject: `${partnerName} e ${customerName} possono ricominciare`,
    heading: `Ciao ${name}`,
    paragraphs: [
      "Il fornitore del cloud ha revocato la sospensione di una relazione terminata. La relazione resta terminata; il partner può chiederne una nuova e il cliente decide.",
    ],
  },
});

export const suspensionNotices: readonly Notice[] = [suspended, lifted];
