import { findUser, identityEvents } from "../identity/index.ts";
import { type Language, type Notice, notice } from "../platform/index.ts";

/** To the address of before, so that whoever is about to lose the account by its address hears of it. */
const contactAddressChanged = notice<{ displayName: string }>({
  event: identityEvents.userUpdated,
  template: "contact-address-changed",
  async recipients(tx, event) {
    const { previousEmail } = event.data as { previousEmail?: string | null };
    if (!previousEmail) return [];
    const user = await findUser(tx, { organizationId: event.organizationId, id: event.subject.id ?? "" });
    if (user === undefined) return [];
    return [{ email: previousEmail, language: user.language as Language, userId: user.id, data: { displayName: user.display_name } }];
  },
  compose({ actor }, { language, data }, { name }) {
    const by = actor.organizationName === null ? actor.name : `${actor.name} (${actor.organizationName})`;
    return {
      en: {
        subject: `The contact address of your account for ${name} was changed`,
        heading: `Hello ${data.displayName}`,
        paragraphs: ["Mails about your account, also links for a new password, no longer come to this address."],
        facts: [{ label: "Changed by", value: by }],
        footnote: "If you did not expect this, tell your administrator at once.",
      },
      it: {
        subject: `L'indirizzo di contatto del tuo account ${name} è stato cambiato`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: ["I messaggi sul tuo account, compresi i link per una nuova password, non arriveranno più a questo indirizzo."],
        facts: [{ label: "Modificato da", value: by }],
        footnote: "Se non te lo aspettavi, avvisa subito il tuo amministratore.",
      },
    }[language];
  },
});

export const notices: readonly Notice[] = [contactAddressChanged];
