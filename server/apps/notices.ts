import { administratorsToTell } from "../access/index.ts";
import { findUser } from "../identity/index.ts";
import { type Language, type MailContent, type Notice, notice, type Recipient, type RecordedEvent, type Tx } from "../platform/index.ts";
import { appEvents } from "./events.ts";

interface Facts {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly submittedById: string;
  readonly reason: string | null;
}
const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** To the customer's administrators, who decide. */
const submitted = notice<{ displayName: string }>({
  event: appEvents.appSubmitted,
  template: "app-submitted",
  recipients: administratorsToTell,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerName, customerId } = factsOf(event);
    const name = event.subject.name ?? "";
    const url = `${publicUrl}/o/${customerId}/apps/${event.subject.id}`;
    return {
      en: {
        subject: `${partnerName} offers you the app ${name}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${partnerName} has submitted a version of the app ${name} for your organization. Nothing is published before you accept it.`,
        ],
        action: { label: "Look at the app", url },
      },
      it: {
        subject: `${partnerName} propone l'app ${name}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${partnerName} ha proposto una versione dell'app ${name} per la tua organizzazione. Finché non la accetti non viene pubblicato nulla.`,
        ],
        action: { label: "Esamina l'app", url },
      },
    }[language];
  },
});

/** To the person who submitted the version, if still active. */
async function submitter(tx: Tx, event: RecordedEvent): Promise<readonly Recipient<{ displayName: string }>[]> {
  const { partnerId, submittedById } = factsOf(event);
  const user = await findUser(tx, { organizationId: partnerId, id: submittedById });
  if (!user?.email || user.status !== "active") return [];
  return [{ email: user.email, language: user.language as Language, userId: user.id, data: { displayName: user.display_name } }];
}
const reads = (event: RecordedEvent) => [factsOf(event).partnerId];
const addressOf = (event: RecordedEvent, publicUrl: string) => {
  const { partnerId, customerId } = factsOf(event);
  return `${publicUrl}/o/${partnerId}/customers/${customerId}/apps/${event.subject.id}`;
};

const published = notice<{ displayName: string }>({
  event: appEvents.appPublished,
  template: "app-published",
  reads,
  recipients: submitter,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName } = factsOf(event);
    const name = event.subject.name ?? "";
    const url = addressOf(event, publicUrl);
    return {
      en: {
        subject: `${customerName} has accepted the app ${name}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`${event.actor.name} has accepted your version of ${name} for ${customerName}. It is published.`],
        action: { label: "Open the app", url },
      },
      it: {
        subject: `${customerName} ha accettato l'app ${name}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`${event.actor.name} ha accettato la tua versione di ${name} per ${customerName}. È pubblicata.`],
        action: { label: "Apri l'app", url },
      },
    }[language];
  },
});

const rejected = notice<{ displayName: string }>({
  event: appEvents.appRejected,
  template: "app-rejected",
  reads,
  recipients: submitter,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName, reason } = factsOf(event);
    const name = event.subject.name ?? "";
    const url = addressOf(event, publicUrl);
    return {
      en: {
        subject: `${customerName} has rejected the app ${name}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`${event.actor.name} has rejected your version of ${name} for ${customerName}.`, `The reason given: ${reason ?? ""}`],
        action: { label: "Open the app", url },
      },
      it: {
        subject: `${customerName} ha rifiutato l'app ${name}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} ha rifiutato la tua versione di ${name} per ${customerName}.`,
          `Motivo indicato: ${reason ?? ""}`,
        ],
        action: { label: "Apri l'app", url },
      },
    }[language];
  },
});

export const appNotices: readonly Notice[] = [submitted, published, rejected];
