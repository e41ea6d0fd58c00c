import { administratorsToTell } from "../access/index.ts";
import { type Language, type MailContent, type Notice, notice } from "../platform/index.ts";
import { askingNotices } from "./asking/notices.ts";
import { customerAgreementNotices } from "./customer-agreement/notices.ts";
import { endingNotices } from "./endings/notices.ts";
import { relationshipEvents } from "./events.ts";
import { helpNotices } from "./help-requests/notices.ts";
import { idleNotices } from "./idle/notices.ts";
import { letterNotices } from "./invitations/letter-notices.ts";
import { receiptNotices } from "./invitations/receipt-notices.ts";
import { selectInvitation } from "./invitations/store.ts";
import { inviter } from "./inviter.ts";
import { namesOfKinds, type RelationshipKind } from "./kinds.data.ts";
import { partnerAccountNotices } from "./partner-accounts/notices.ts";
import { partnershipNotices } from "./partnerships/notices.ts";
import { stillHolds } from "./remaining-administration.ts";
import { invitationExpired } from "./reminders/notices.ts";
import { reviewNotices } from "./reviews/notices.ts";
import { secondAdministratorNotices } from "./second-administrator/notices.ts";
import { suspensionNotices } from "./suspensions/notices.ts";

interface Outcome {
  readonly kind?: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly includesDelegatedAdministration: boolean;
  readonly resellerName?: string;
}

/** What the partner has become, and what its people may do from now on. */
function becoming({ kind = "reseller", includesDelegatedAdministration }: Outcome, language: Language): string[] {
  const name = namesOfKinds[kind as RelationshipKind][language];
  const is = {
    en: `From now on your organization is, to this customer: ${name}.`,
    it: `Da ora, per questo cliente, la tua organizzazione è: ${name}.`,
  };
  if (kind === "advisor") {
    const advises = {
      en: "Your agents can reset passwords and handle support incidents.",
      it: "I tuoi agenti possono reimpostare le password e gestire le richieste di assistenza.",
    };
    return [is[language], advises[language]];
  }
  if (includesDelegatedAdministration) {
    const administers = {
      en: "Your administrators can work on the customer's behalf from now on.",
      it: "I tuoi amministratori possono da subito operare per conto del cliente.",
    };
    return [is[language], administers[language]];
  }
  if (kind !== "reseller") return [is[language]];
  const without = { en: "Delegated administration is not included.", it: "L'amministrazione delegata non è inclusa." };
  return [is[language], without[language]];
}

const invitationAccepted = notice<{ displayName: string }>({
  event: relationshipEvents.invitationAccepted,
  template: "invitation-accepted",
  topic: "invitations",
  // A partnership is told in words of its own.
  recipients: async (tx, event) => ((event.data as unknown as Outcome).kind === "partnership" ? [] : await inviter(tx, event)),
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName, customerId, partnerId } = event.data as unknown as Outcome;
    const url = `${publicUrl}/o/${partnerId}/customers/${customerId}`;
    return language === "it"
      ? {
          subject: `${customerName} ha accettato il tuo invito`,
          heading: `Buone notizie, ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} ha accettato il tuo invito a nome di ${customerName}.`,
            ...becoming(event.data as unknown as Outcome, "it"),
          ],
          action: { label: "Apri il cliente", url },
        }
      : {
          subject: `${customerName} accepted your invitation`,
          heading: `Good news, ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} accepted your invitation for ${customerName}.`,
            ...becoming(event.data as unknown as Outcome, "en"),
          ],
          action: { label: "Open the customer", url },
        };
  },
});

/** The provider of a joint invitation learns whose customer it has become part of. */
const broughtByReseller = notice<{ displayName: string }>({
  event: relationshipEvents.relationshipStarted,
  template: "customer-brought",
  topic: "invitations",
  async recipients(tx, event) {
    const { resellerName, partnerId } = event.data as unknown as Outcome;
    return resellerName !== undefined && partnerId === event.organizationId ? await administratorsToTell(tx, event) : [];
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName, customerId, partnerId, resellerName = "" } = event.data as unknown as Outcome;
    const url = `${publicUrl}/o/${partnerId}/customers/${customerId}`;
    return language === "it"
      ? {
          subject: `${resellerName} ti ha portato un cliente: ${customerName}`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            `${customerName} ha accettato un invito congiunto di ${resellerName}. Da ora anche la tua organizzazione è suo rivenditore e può inoltrare ordini. L'amministrazione delegata non è inclusa.`,
          ],
          action: { label: "Apri il cliente", url },
        }
      : {
          subject: `${resellerName} brought you a customer: ${customerName}`,
          heading: `Hello ${data.displayName}`,
          paragraphs: [
            `${customerName} accepted a joint invitation of ${resellerName}. From now on you are its reseller as well, and can submit orders. Delegated administration is not included.`,
          ],
          action: { label: "Open the customer", url },
        };
  },
});

const invitationDeclined = notice<{ displayName: string }>({
  event: relationshipEvents.invitationDeclined,
  template: "invitation-declined",
  topic: "invitations",
  recipients: inviter,
  compose(event, { language, data }): MailContent {
    const { customerName, reason } = event.data as { customerName: string; reason: string | null };
    return language === "it"
      ? {
          subject: `${customerName} ha rifiutato il tuo invito`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} ha rifiutato il tuo invito a nome di ${customerName}.`,
            ...(reason ? [`Motivo: ${reason}`] : []),
          ],
        }
      : {
          subject: `${customerName} declined your invitation`,
          heading: `Hello ${data.displayName}`,
          paragraphs: [`${event.actor.name} declined your invitation for ${customerName}.`, ...(reason ? [`Reason: ${reason}`] : [])],
        };
  },
});

/** Whoever invited the customer learns that the admin roles are gone, and that the relationship stands. */
const administrationRemoved = notice<{ displayName: string }>({
  event: relationshipEvents.administrationRemoved,
  template: "administration-removed",
  topic: "administration",
  async recipients(tx, event) {
    const { invitationId, cause } = event.data as { invitationId: string | null; cause?: string };
    // What ended by the rule of the idle is told to both sides, in words of its own.
    if (cause === "idle") return [];
    const invitation = invitationId === null ? undefined : await selectInvitation(tx, event.organizationId, invitationId, "read");
    return invitation ? await inviter(tx, { ...event, data: { invitedById: invitation.created_by_id } }) : [];
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerId, customerId } = event.data as unknown as Outcome;
    const still = stillHolds((event.data as { remaining?: readonly RelationshipKind[] }).remaining, language);
    const customer = event.actor.organizationName ?? "";
    const url = `${publicUrl}/o/${partnerId}/customers/${customerId}`;
    return language === "it"
      ? {
          subject: `${customer} ha rimosso i tuoi ruoli di amministratore`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} (${customer}) ha rimosso i ruoli di amministratore della tua organizzazione.`,
            still ?? "Da ora nessuno della tua organizzazione può più operare per suo conto.",
            "La relazione resta in essere. Puoi chiedere di nuovo l'amministrazione con un nuovo invito.",
          ],
          action: { label: "Apri il cliente", url },
        }
      : {
          subject: `${customer} removed your admin roles`,
          heading: `Hello ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} (${customer}) removed your organization's admin roles.`,
            still ?? "From now on none of you can act on their behalf.",
            "The relationship stands. You can ask for administration again with a new invitation.",
          ],
          action: { label: "Open the customer", url },
        };
  },
});

export const relationshipNotices: readonly Notice[] = [
  ...letterNotices,
  invitationExpired,
  invitationAccepted,
  ...receiptNotices,
  broughtByReseller,
  invitationDeclined,
  administrationRemoved,
  ...partnershipNotices,
  ...endingNotices,
  ...reviewNotices,
  ...secondAdministratorNotices,
  ...suspensionNotices,
  ...helpNotices,
  ...customerAgreementNotices,
  ...idleNotices,
  ...partnerAccountNotices,
  ...askingNotices,
];
