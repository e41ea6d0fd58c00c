import { administratorsToTell } from "../../access/index.ts";
import { type MailContent, type Notice, notice, type RecordedEvent } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { inviter } from "../inviter.ts";

interface Facts {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly acceptedBy: string;
}

const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** The other administrators of the customer: one of them decides. */
const confirm = notice<{ displayName: string }>({
  event: relationshipEvents.acceptanceWaiting,
  template: "acceptance-to-confirm",
  reads: (event) => [factsOf(event).customerId],
  recipients: (tx, event) => administratorsToTell(tx, { ...event, organizationId: factsOf(event).customerId }),
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerName, customerId, acceptedBy } = factsOf(event);
    const url = `${publicUrl}/o/${customerId}/partners`;
    return {
      en: {
        subject: `Please confirm: ${acceptedBy} has accepted the request of ${partnerName}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${acceptedBy} has accepted what ${partnerName} asks for. Your organization wants two administrators for that: nothing takes effect until you or another global administrator confirms.`,
        ],
        action: { label: "Look at the request", url },
      },
      it: {
        subject: `Conferma richiesta: ${acceptedBy} ha accettato la richiesta di ${partnerName}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${acceptedBy} ha accettato ciò che chiede ${partnerName}. La tua organizzazione vuole due amministratori per questo: nulla ha effetto finché non confermi tu o un altro amministratore globale.`,
        ],
        action: { label: "Esamina la richiesta", url },
      },
    }[language];
  },
});

/** Whoever invited: not yet. */
const waiting = notice<{ displayName: string }>({
  event: relationshipEvents.acceptanceWaiting,
  template: "acceptance-waiting",
  topic: "invitations",
  recipients: inviter,
  compose(event, { language, data }): MailContent {
    const { customerName, acceptedBy } = factsOf(event);
    return {
      en: {
        subject: `${customerName}: your invitation waits for a second administrator`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`${acceptedBy} has accepted your invitation for ${customerName}. A second administrator there still has to confirm.`],
      },
      it: {
        subject: `${customerName}: il tuo invito attende un secondo amministratore`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`${acceptedBy} ha accettato il tuo invito per ${customerName}. Deve ancora confermare un secondo amministratore.`],
      },
    }[language];
  },
});

const refused = notice<{ displayName: string }>({
  event: relationshipEvents.acceptanceRefused,
  template: "acceptance-refused",
  topic: "invitations",
  recipients: inviter,
  compose(event, { language, data }): MailContent {
    const { customerName } = factsOf(event);
    return {
      en: {
        subject: `${customerName}: the acceptance of your invitation was not confirmed`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`An administrator of ${customerName} has not confirmed what another one had accepted. Nothing has taken effect.`],
      },
      it: {
        subject: `${customerName}: l'accettazione del tuo invito non è stata confermata`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`Un amministratore di ${customerName} non ha confermato ciò che un altro aveva accettato. Nulla ha avuto effetto.`],
      },
    }[language];
  },
});

export const secondAdministratorNotices: readonly Notice[] = [confirm, waiting, refused];
