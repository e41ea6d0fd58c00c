import { countryName, findOrganization } from "../organizations/index.ts";
import { type Language, type Notice, notice, type RecordedEvent, type Tx } from "../platform/index.ts";
import { directoryEvents } from "./events.ts";
import { confirmationLink } from "./link.ts";
import { type ContactRow, selectContact, selectListing } from "./store.ts";

const providerOf = (event: RecordedEvent) => (event.data as { providerId: string }).providerId;

interface Sender {
  readonly name: string;
  readonly organization: string;
}

/** To the sender: prove the address. Of what was written only the names stand in it, in short: it is no way to write to third parties. */
const confirm = notice<Sender>({
  event: directoryEvents.contactRequested,
  template: "contact-confirm",
  reads: (event) => [providerOf(event)],
  async recipients(tx, event) {
    const contact = await selectContact(tx, providerOf(event), event.subject.id ?? "");
    if (!contact) return [];
    const data = { name: inShort(contact.sender_name), organization: inShort(contact.sender_organization) };
    return [{ email: contact.sender_email, language: contact.language as Language, usefulUntil: contact.expires_at, data }];
  },
  compose(event, { language, data }, settings) {
    const provider = event.subject.name ?? "";
    const url = confirmationLink(settings, providerOf(event), event.subject.id ?? "");
    return {
      en: {
        subject: `Confirm your message to ${provider}`,
        heading: "One more step",
        paragraphs: [
          `Somebody, probably you, wrote to ${provider} through ${settings.name}. It is sent when you confirm it, within a day.`,
        ],
        facts: senderFacts(data, ["From", "Organization"]),
        action: { label: "Read and confirm", url },
        footnote: "If it was not you, do nothing: without the confirmation nothing is sent.",
      },
      it: {
        subject: `Conferma il tuo messaggio a ${provider}`,
        heading: "Ancora un passo",
        paragraphs: [
          `Qualcuno, probabilmente tu, ha scritto a ${provider} tramite ${settings.name}. Il messaggio parte quando lo confermi, entro un giorno.`,
        ],
        facts: senderFacts(data, ["Da", "Organizzazione"]),
        action: { label: "Leggi e conferma", url },
        footnote: "Se non sei stato tu, non fare nulla: senza conferma non viene inviato niente.",
      },
    }[language];
  },
});

interface Written {
  readonly name: string;
  readonly organization: string;
  readonly country: string;
  readonly email: string;
  readonly message: string;
  readonly provider: string;
}

async function written(tx: Tx, event: RecordedEvent): Promise<{ contact: ContactRow; contactEmail: string; data: Written } | undefined> {
  const contact = await selectContact(tx, event.organizationId, event.subject.id ?? "");
  const listing = await selectListing(tx, event.organizationId);
  if (!contact || !listing) return undefined;
  const { sender_name: name, sender_organization: organization, sender_country: country, sender_email: email, message } = contact;
  return { contact, contactEmail: listing.contact_email, data: { name, organization, country, email, message, provider: listing.name } };
}

const delivered = notice<Written>({
  event: directoryEvents.contactDelivered,
  template: "contact-delivered",
  async recipients(tx, event) {
    const found = await written(tx, event);
    const provider = await findOrganization(tx, event.organizationId);
    return found ? [{ email: found.contactEmail, language: provider?.language === "it" ? "it" : "en", data: found.data }] : [];
  },
  compose(event, { language, data }, { publicUrl, name }) {
    const shared = {
      replyTo: { name: data.name, email: data.email },
      paragraphs: linesOf(data.message),
    };
    const url = `${publicUrl}/o/${event.organizationId}/contact-requests`;
    return {
      en: {
        ...shared,
        subject: `${data.organization} would like to get in touch`,
        heading: "A message from the directory",
        facts: factsOf(data, language, ["From", "Organization", "Country", "E-mail address"]),
        action: { label: "See all contact requests", url },
        footnote: `Sent through Find a provider of ${name}. The sender has confirmed the address; answer this mail to reach them.`,
      },
      it: {
        ...shared,
        subject: `${data.organization} desidera mettersi in contatto`,
        heading: "Un messaggio dall'elenco dei provider",
        facts: factsOf(data, language, ["Da", "Organizzazione", "Paese", "Indirizzo e-mail"]),
        action: { label: "Vedi tutte le richieste di contatto", url },
        footnote: `Inviato tramite Trova un provider di ${name}. Il mittente ha confermato l'indirizzo: rispondi a questa e-mail per contattarlo.`,
      },
    }[language];
  },
});

/** To the sender, who has proven the address: what went out. */
const receipt = notice<Written>({
  event: directoryEvents.contactDelivered,
  template: "contact-receipt",
  async recipients(tx, event) {
    const found = await written(tx, event);
    return found ? [{ email: found.contact.sender_email, language: found.contact.language as Language, data: found.data }] : [];
  },
  compose(_event, { language, data }) {
    const paragraphs = linesOf(data.message);
    return {
      en: {
        subject: `Your message to ${data.provider}`,
        heading: `Your message has reached ${data.provider}`,
        paragraphs: ["They answer to this address. This is what you wrote:", ...paragraphs],
      },
      it: {
        subject: `Il tuo messaggio a ${data.provider}`,
        heading: `Il tuo messaggio è arrivato a ${data.provider}`,
        paragraphs: ["Ti risponderanno a questo indirizzo. Ecco che cosa hai scritto:", ...paragraphs],
      },
    }[language];
  },
});

/** Short, and without what mail programs make a link of. */
function inShort(name: string): string {
  const plain = name.replace(/[\p{L}\p{N}+.-]+:\/\/|www\.|(?<=[\p{L}\p{N}])[.@:/](?=[\p{L}\p{N}])/giu, " ").trim();
  const letters = [...plain];
  return letters.length <= 60 ? plain : `${letters.slice(0, 59).join("")}…`;
}

function senderFacts({ name, organization }: Sender, labels: readonly [string, string]) {
  return [
    { label: labels[0], value: name },
    { label: labels[1], value: organization },
  ];
}

function linesOf(message: string): string[] {
  return message.split(/\n+/).filter((line) => line.trim() !== "");
}

function factsOf(data: Written, language: Language, labels: readonly [string, string, string, string]) {
  const values = [data.name, data.organization, countryName(data.country)[language], data.email];
  return labels.map((label, index) => ({ label, value: values[index] ?? "" }));
}

export const directoryNotices: readonly Notice[] = [confirm, delivered, receipt];
