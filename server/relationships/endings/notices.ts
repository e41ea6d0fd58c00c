import { administratorsToTell } from "../../access/index.ts";
import { type Language, type MailContent, type Notice, notice } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import type { RelationshipKind } from "../kinds.data.ts";
import { stillHolds } from "../remaining-administration.ts";
import { dayOf } from "../written-day.ts";
import { becomesOf, type Work } from "./work-words.data.ts";

interface Facts {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName?: string;
  readonly reason?: string | null;
  readonly dueAt?: string;
  readonly remaining?: readonly RelationshipKind[];
  /** What nobody supports any more. */
  readonly left?: readonly { readonly what: Work }[];
  readonly side?: "customer" | "partner" | "vendor";
}

const because = (reason: string | null | undefined, words: Readonly<Record<Language, string>>, language: Language) =>
  reason ? [`${words[language]}: ${reason}`] : [];
const why = { en: "The reason given", it: "Motivo indicato" };

const endRequested = notice<{ displayName: string }>({
  event: relationshipEvents.endRequested,
  template: "end-requested",
  recipients: administratorsToTell,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerId, customerId, customerName = "", reason, dueAt } = event.data as unknown as Facts;
    const url = `${publicUrl}/o/${partnerId}/customers/${customerId}`;
    return {
      en: {
        subject: `${customerName} asks you to end your relationship`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} asks, for ${customerName}, that you end your relationship by ${dayOf(dueAt, "en")}.`,
          ...because(reason, why, "en"),
          "If the day passes, the vendor is told and may end it.",
        ],
        action: { label: "Open the customer", url },
      },
      it: {
        subject: `${customerName} chiede di chiudere la vostra relazione`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} chiede, a nome di ${customerName}, di chiudere la vostra relazione entro il ${dayOf(dueAt, "it")}.`,
          ...because(reason, why, "it"),
          "Se il giorno passa, il fornitore del cloud viene informato e può chiuderla.",
        ],
        action: { label: "Apri il cliente", url },
      },
    }[language];
  },
});

const endReminded = notice<{ displayName: string }>({
  event: relationshipEvents.endReminded,
  template: "end-reminder",
  recipients: administratorsToTell,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerId, customerId, dueAt } = event.data as unknown as Facts;
    const url = `${publicUrl}/o/${partnerId}/customers/${customerId}`;
    return {
      en: {
        subject: "A customer is waiting for you to end your relationship",
        heading: `Hello ${data.displayName}`,
        paragraphs: [`A customer has asked you to end your relationship by ${dayOf(dueAt, "en")}. It is still running.`],
        action: { label: "Open the customer", url },
      },
      it: {
        subject: "Un cliente attende che tu chiuda la vostra relazione",
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`Un cliente ti ha chiesto di chiudere la vostra relazione entro il ${dayOf(dueAt, "it")}. È ancora in corso.`],
        action: { label: "Apri il cliente", url },
      },
    }[language];
  },
});

/** Both sides' administrators learn that it is over; whoever did it knows. */
const relationshipEnded = notice<{ displayName: string }>({
  event: relationshipEvents.relationshipEnded,
  template: "relationship-ended",
  topic: "endings",
  reads: (event) => [(event.data as unknown as Facts).partnerId],
  async recipients(tx, event) {
    const { partnerId, customerId } = event.data as unknown as Facts;
    const sides = [customerId, partnerId].map((organizationId) => administratorsToTell(tx, { ...event, organizationId }));
    return (await Promise.all(sides)).flat();
  },
  compose(event, { language, data }): MailContent {
    const { partnerName, customerName = "", reason, remaining, left = [] } = event.data as unknown as Facts;
    const by = event.actor.organizationName === null ? event.actor.name : `${event.actor.name} (${event.actor.organizationName})`;
    return {
      en: {
        subject: `The relationship between ${partnerName} and ${customerName} has ended`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${by} has ended the relationship between ${partnerName} and ${customerName}.`,
          ...because(reason, why, "en"),
          stillHolds(remaining, "en") ?? "The partner holds no admin roles at the customer any more.",
          ...left.map(({ what }) => becomesOf[what].en),
          "The history stays readable for both.",
        ],
      },
      it: {
        subject: `La relazione tra ${partnerName} e ${customerName} è terminata`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${by} ha chiuso la relazione tra ${partnerName} e ${customerName}.`,
          ...because(reason, why, "it"),
          stillHolds(remaining, "it") ?? "Il partner non ha più ruoli di amministratore presso il cliente.",
          ...left.map(({ what }) => becomesOf[what].it),
          "La cronologia resta leggibile per entrambi.",
        ],
      },
    }[language];
  },
});

export const endingNotices: readonly Notice[] = [endRequested, endReminded, relationshipEnded];
