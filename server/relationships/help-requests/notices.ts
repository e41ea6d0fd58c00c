import { administratorsToTell } from "../../access/index.ts";
import { findUser } from "../../identity/index.ts";
import { type MailContent, type Notice, notice, type Recipient, type RecordedEvent, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";

interface Facts {
  readonly customerId: string;
  readonly customerName: string;
  readonly partnerId: string;
  readonly partnerName: string;
  readonly askedById: string;
  readonly vendorId?: string;
  readonly note?: string;
  readonly closed?: boolean;
  /** Whether the two still work together. */
  readonly related?: boolean;
}

const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** The vendor's administrators learn that somebody waits for them. */
const asked = notice<{ displayName: string }>({
  event: relationshipEvents.helpAsked,
  template: "help-asked",
  reads: (event) => [factsOf(event).vendorId ?? event.organizationId],
  recipients: async (tx, event) => {
    const { vendorId } = factsOf(event);
    return vendorId === undefined ? [] : await administratorsToTell(tx, { ...event, organizationId: vendorId });
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerName, customerName, vendorId = "" } = factsOf(event);
    const subject = event.subject.name ?? "";
    const url = `${publicUrl}/o/${vendorId}/help-requests`;
    return {
      en: {
        subject: `${partnerName} asks for help for ${customerName}: ${subject}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} of ${partnerName} asks you to open a support request for ${customerName}.`,
          `${partnerName} is responsible for this customer's support, but has no delegated administration there.`,
        ],
        action: { label: "Open the requests", url },
      },
      it: {
        subject: `${partnerName} chiede aiuto per ${customerName}: ${subject}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} di ${partnerName} ti chiede di aprire una richiesta di supporto per ${customerName}.`,
          `${partnerName} è responsabile del supporto di questo cliente, ma lì non ha l'amministrazione delegata.`,
        ],
        action: { label: "Apri le richieste", url },
      },
    }[language];
  },
});

/** Whoever asked, and the customer's administrators, learn what the vendor says. */
const answered = notice<{ displayName: string; ofPartner: boolean }>({
  event: relationshipEvents.helpAnswered,
  template: "help-answered",
  reads: (event) => [factsOf(event).customerId],
  async recipients(tx, event) {
    const { customerId } = factsOf(event);
    const ofCustomer = await administratorsToTell(tx, { ...event, organizationId: customerId });
    return [...(await asker(tx, event)), ...ofCustomer.map((one) => ({ ...one, data: { ...one.data, ofPartner: false } }))];
  },
  compose(event, { language, data }): MailContent {
    const { customerName, partnerName, note = "", closed } = factsOf(event);
    const subject = event.subject.name ?? "";
    return {
      en: {
        subject: `${closed ? "Closed" : "Answered"}: ${subject}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          data.ofPartner
            ? `The vendor has answered your request for ${customerName}.`
            : `${partnerName} had asked the vendor for help for your organization. The vendor has answered.`,
          note,
          ...(closed ? ["The request is closed."] : []),
        ],
      },
      it: {
        subject: `${closed ? "Chiusa" : "Risposta"}: ${subject}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          data.ofPartner
            ? `Il fornitore del cloud ha risposto alla tua richiesta per ${customerName}.`
            : `${partnerName} aveva chiesto aiuto al fornitore del cloud per la tua organizzazione. Il fornitore ha risposto.`,
          note,
          ...(closed ? ["La richiesta è chiusa."] : []),
        ],
      },
    }[language];
  },
});

async function asker(tx: Tx, event: RecordedEvent): Promise<readonly Recipient<{ displayName: string; ofPartner: boolean }>[]> {
  const { partnerId, askedById, related } = factsOf(event);
  if (!related) return [];
  const user = await findUser(tx, { organizationId: partnerId, id: askedById });
  if (!user?.email || user.status !== "active") return [];
  const language = user.language === "it" ? "it" : "en";
  return [{ email: user.email, language, userId: user.id, data: { displayName: user.display_name, ofPartner: true } }];
}

export const helpNotices: readonly Notice[] = [asked, answered];
