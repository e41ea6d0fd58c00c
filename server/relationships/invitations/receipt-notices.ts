import { administratorsToTell } from "../../access/index.ts";
import { type Language, type MailContent, type Notice, notice, type RecordedEvent } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { namesOfKinds, type RelationshipKind } from "../kinds.data.ts";

interface Facts {
  readonly kind: RelationshipKind | "partnership";
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly includesDelegatedAdministration: boolean;
  /** Of a joint invitation. */
  readonly providerName?: string;
}

const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** What the partner's people may do from now on, if they hold admin roles. */
function powers({ kind, includesDelegatedAdministration }: Facts, language: Language): string[] {
  if (kind === "advisor") {
    const advises = {
      en: "Its people can see who your users are, reset their passwords and handle support incidents, until you take that away.",
      it: "Le sue persone possono vedere chi sono i tuoi utenti, reimpostarne le password e gestire le richieste di assistenza, finché non lo revochi.",
    };
    return [advises[language]];
  }
  if (!includesDelegatedAdministration) return [];
  const administers = {
    en: "Its people can manage your users and services as a global administrator does, until you take that away.",
    it: "Le sue persone possono gestire i tuoi utenti e servizi come fa un amministratore globale, finché non lo revochi.",
  };
  return [administers[language]];
}

/** To all administrators of the customer, whoever accepted included: consent that nobody there meant to give must not pass unseen. */
const receipt = notice<{ displayName: string }>({
  event: relationshipEvents.invitationAccepted,
  template: "acceptance-receipt",
  reads: (event) => [factsOf(event).customerId],
  async recipients(tx, event) {
    const { kind, customerId } = factsOf(event);
    if (kind === "partnership") return [];
    return await administratorsToTell(tx, { organizationId: customerId, actor: { ...event.actor, id: null } });
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const facts = factsOf(event);
    const { kind, partnerName, customerId, customerName, providerName } = facts;
    const what = kind === "partnership" ? "" : namesOfKinds[kind][language];
    const url = `${publicUrl}/o/${customerId}/partners`;
    return {
      en: {
        subject: `${customerName} works with ${partnerName} from now on`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} accepted the request of ${partnerName} for ${customerName}. To your organization it is: ${what}.`,
          ...powers(facts, "en"),
          ...(providerName === undefined ? [] : [`By the same acceptance ${providerName} is your reseller too. It gets no admin roles.`]),
          "If nobody of you meant to accept this, lock all partner access at once.",
        ],
        action: { label: "See your partners", url },
      },
      it: {
        subject: `Da ora ${customerName} lavora con ${partnerName}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} ha accettato la richiesta di ${partnerName} per ${customerName}. Per la tua organizzazione è: ${what}.`,
          ...powers(facts, "it"),
          ...(providerName === undefined
            ? []
            : [`Con la stessa accettazione anche ${providerName} è tuo rivenditore. Non ottiene ruoli di amministratore.`]),
          "Se nessuno della tua organizzazione voleva accettare, blocca subito ogni accesso dei partner.",
        ],
        action: { label: "Vedi i tuoi partner", url },
      },
    }[language];
  },
});

export const receiptNotices: readonly Notice[] = [receipt];
