import { holdersOfRole, roleId } from "../../access/index.ts";
import { findUsers } from "../../identity/index.ts";
import { type MailContent, type Notice, notice, type Recipient, type RecordedEvent, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { inviter } from "../inviter.ts";

interface Told {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly includesDelegatedAdministration?: boolean;
  readonly sharedCustomers?: number;
  readonly endedAccess?: boolean;
  readonly reason?: string | null;
}

const toldBy = (event: RecordedEvent) => event.data as unknown as Told;
const isPartnership = (event: RecordedEvent) => (event.data as { kind?: string }).kind === "partnership";
const mostAdministrators = 20;

/** The global administrators of an organization who can be written to. */
async function administrators(tx: Tx, organizationId: string): Promise<Recipient<{ displayName: string; organizationId: string }>[]> {
  const ids = await holdersOfRole(tx, organizationId, roleId.globalAdministrator, mostAdministrators);
  const users = await findUsers(tx, organizationId, ids);
  return users.flatMap(({ id, email, status, language, display_name }) =>
    email && status === "active"
      ? [{ email, language: language === "it" ? "it" : "en", userId: id, data: { displayName: display_name, organizationId } }]
      : [],
  );
}

const authorized = notice<{ displayName: string }>({
  event: relationshipEvents.invitationAccepted,
  template: "provider-authorized",
  topic: "partnerships",
  recipients: async (tx, event) => (isPartnership(event) ? await inviter(tx, event) : []),
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName, partnerId, includesDelegatedAdministration: access } = toldBy(event);
    const { partnershipId } = event.data as { partnershipId: string };
    const url = `${publicUrl}/o/${partnerId}/partnerships/${partnershipId}`;
    return language === "it"
      ? {
          subject: `${customerName} ha autorizzato la tua partnership`,
          heading: `Buone notizie, ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} ha autorizzato la tua organizzazione come provider indiretto di ${customerName}.`,
            access
              ? "I tuoi amministratori hanno anche accesso all'organizzazione del rivenditore."
              : "L'accesso come amministratore alla loro organizzazione non è incluso.",
          ],
          action: { label: "Apri il rivenditore", url },
        }
      : {
          subject: `${customerName} authorized your partnership`,
          heading: `Good news, ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} authorized your organization as indirect provider of ${customerName}.`,
            access
              ? "Your administrators also have access to the reseller's own organization."
              : "Administrator access to their own organization is not included.",
          ],
          action: { label: "Open the reseller", url },
        };
  },
});

const accessRemoved = notice<{ displayName: string }>({
  event: relationshipEvents.providerAccessRemoved,
  template: "provider-access-removed",
  topic: "partnerships",
  recipients: (tx, event) => administrators(tx, toldBy(event).partnerId),
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { customerName, partnerId } = toldBy(event);
    const url = `${publicUrl}/o/${partnerId}/partnerships/${event.subject.id ?? ""}`;
    return language === "it"
      ? {
          subject: `${customerName} ha rimosso il tuo accesso come amministratore`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} (${customerName}) ha rimosso l'accesso della tua organizzazione alla sua. Da ora nessuno dei tuoi può più operare lì.`,
            "La partnership resta in essere: puoi continuare a inoltrare ordini per i suoi clienti.",
          ],
          action: { label: "Apri il rivenditore", url },
        }
      : {
          subject: `${customerName} removed your administrator access`,
          heading: `Hello ${data.displayName}`,
          paragraphs: [
            `${event.actor.name} (${customerName}) removed your organization's access to theirs. From now on none of you can act there.`,
            "The partnership stands: you can still submit orders for their customers.",
          ],
          action: { label: "Open the reseller", url },
        };
  },
});

/** Both sides are told, whoever ended it. */
const ended = notice<{ displayName: string; organizationId: string }>({
  event: relationshipEvents.partnershipEnded,
  template: "partnership-ended",
  topic: "partnerships",
  reads: (event) => [toldBy(event).partnerId, toldBy(event).customerId],
  async recipients(tx, event) {
    const { partnerId, customerId } = toldBy(event);
    return [...(await administrators(tx, partnerId)), ...(await administrators(tx, customerId))];
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { partnerId, partnerName, customerName, sharedCustomers = 0, endedAccess, reason } = toldBy(event);
    const other = data.organizationId === partnerId ? customerName : partnerName;
    const by = `${event.actor.name} (${event.actor.organizationName ?? ""})`;
    const url = `${publicUrl}/o/${data.organizationId}/partnerships/${event.subject.id ?? ""}`;
    return language === "it"
      ? {
          subject: `La partnership con ${other} è terminata`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            `${by} ha terminato la partnership tra ${partnerName} e ${customerName}.`,
            `I clienti in comune (${sharedCustomers}) restano di entrambi e l'amministrazione delegata dei clienti non cambia.`,
            ...(endedAccess ? [`L'accesso come amministratore di ${partnerName} a ${customerName} è terminato.`] : []),
            ...(reason ? [`Motivo: ${reason}`] : []),
          ],
          action: { label: "Apri la partnership", url },
          footnote: "Questa e-mail non è una disdetta legale: un contratto tra le due organizzazioni va disdetto a parte.",
        }
      : {
          subject: `The partnership with ${other} has ended`,
          heading: `Hello ${data.displayName}`,
          paragraphs: [
            `${by} ended the partnership between ${partnerName} and ${customerName}.`,
            `Shared customers (${sharedCustomers}) stay with both, and delegated administration of customers is unchanged.`,
            ...(endedAccess ? [`The administrator access of ${partnerName} to ${customerName} has ended.`] : []),
            ...(reason ? [`Reason: ${reason}`] : []),
          ],
          action: { label: "Open the partnership", url },
          footnote: "This mail is no legal notice: a contract between the two organizations is terminated apart from it.",
        };
  },
});

export const partnershipNotices: readonly Notice[] = [authorized, accessRemoved, ended];
