import { findUser } from "../../identity/index.ts";
import { type MailContent, type Notice, notice, type RecordedEvent, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { selectAccount } from "./store.ts";

interface Facts {
  readonly partnerId: string;
  readonly customerId: string;
  readonly customerName: string;
}
const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** To the person whose account it is: no topic, as with everything on one's own accounts. */
const toItsPerson = {
  reads: (event: RecordedEvent) => [factsOf(event).partnerId],
  async recipients(tx: Tx, event: RecordedEvent) {
    const { id } = event.subject;
    const user = id === null ? undefined : await findUser(tx, { organizationId: factsOf(event).partnerId, id });
    if (!user?.email || user.status !== "active" || user.id === event.actor.id) return [];
    const { display_name: displayName, sign_in_name: signInName } = user;
    const language = user.language === "it" ? ("it" as const) : ("en" as const);
    return [{ email: user.email, language, userId: user.id, data: { displayName, signInName } }];
  },
};

const accountAdded = notice<{ displayName: string; signInName: string }>({
  event: relationshipEvents.partnerAccountAdded,
  template: "partner-account-added",
  ...toItsPerson,
  // Taken away meanwhile, it would say what is no longer so.
  holds: async (tx, { organizationId, subject }) =>
    subject.id !== null && (await selectAccount(tx, organizationId, subject.id)) !== undefined,
  compose(event, { language, data }, { publicUrl, name }): MailContent {
    const { customerId, customerName } = factsOf(event);
    const url = `${publicUrl}/o/${customerId}`;
    return {
      en: {
        subject: `${customerName} has given you an account`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} has given you an account in the organization ${customerName}. You sign in to ${name} as always, as ${data.signInName}; there is no second password. Choose ${customerName} at the top of the page to work there.`,
          `What you may do there, ${customerName} decides, and it sees what you do. It can take the account away at any time.`,
        ],
        action: { label: `Open ${customerName}`, url },
      },
      it: {
        subject: `${customerName} ti ha dato un account`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} ti ha dato un account nell'organizzazione ${customerName}. Accedi a ${name} come sempre, con il nome ${data.signInName}: non c'è una seconda password. Per lavorarci scegli ${customerName} in cima alla pagina.`,
          `Che cosa puoi fare lì lo decide ${customerName}, che vede ciò che fai e può toglierti l'account in qualsiasi momento.`,
        ],
        action: { label: `Apri ${customerName}`, url },
      },
    }[language];
  },
});

const accountRemoved = notice<{ displayName: string; signInName: string }>({
  event: relationshipEvents.partnerAccountRemoved,
  template: "partner-account-removed",
  ...toItsPerson,
  // Given again meanwhile, they have one.
  holds: async (tx, { organizationId, subject }) =>
    subject.id !== null && (await selectAccount(tx, organizationId, subject.id)) === undefined,
  compose(event, { language, data }, { name }): MailContent {
    const { customerName } = factsOf(event);
    return {
      en: {
        subject: `You have no account at ${customerName} any more`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `Your account in the organization ${customerName} has been taken away by ${event.actor.name}. Whatever you had open there is over; what you have at home, and how you sign in to ${name}, stays as it is.`,
          `If that surprises you, ask ${customerName} or your own administrators.`,
        ],
      },
      it: {
        subject: `Non hai più un account presso ${customerName}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${event.actor.name} ha tolto il tuo account nell'organizzazione ${customerName}. Ciò che vi avevi aperto è terminato; quello che hai nella tua organizzazione, e il modo in cui accedi a ${name}, resta com'è.`,
          `Se non te lo aspettavi, chiedi a ${customerName} o ai tuoi amministratori.`,
        ],
      },
    }[language];
  },
});

export const partnerAccountNotices: readonly Notice[] = [accountAdded, accountRemoved];
