import { type EventKind, type Localized, type Notice, notice, type RecordedEvent } from "../../platform/index.ts";
import { identityEvents } from "../events.ts";
import { affectedPerson, type PersonData } from "../notices.ts";

interface Words {
  readonly subject: (name: string) => Localized;
  readonly paragraph: (event: RecordedEvent) => Localized;
}

/** Tells the person of a change of what they sign in with, so that whoever did not make it hears of it. */
function told(event: EventKind, template: string, words: Words): Notice {
  return notice<PersonData>({
    event,
    template,
    recipients: affectedPerson,
    compose(happened, { language, data }, { publicUrl, name }) {
      const footnote = {
        en: `If it was not you, change your password at ${publicUrl} at once and tell your administrator.`,
        it: `Se non sei stato tu, cambia subito la password su ${publicUrl} e avvisa il tuo amministratore.`,
      };
      return {
        subject: words.subject(name)[language],
        heading: { en: `Hello ${data.displayName}`, it: `Ciao ${data.displayName}` }[language],
        paragraphs: [words.paragraph(happened)[language]],
        footnote: footnote[language],
      };
    },
  });
}

const factorName = ({ data }: RecordedEvent) => String((data as { factorName?: unknown }).factorName ?? "");

export const factorNotices: readonly Notice[] = [
  told(identityEvents.factorAdded, "second-factor-added", {
    subject: (name) => ({
      en: `A second factor was added to your account for ${name}`,
      it: `È stato aggiunto un secondo fattore al tuo account ${name}`,
    }),
    paragraph: (event) => ({
      en: `“${factorName(event)}” can now be used to sign in to your account. All other sessions have ended.`,
      it: `Ora è possibile accedere al tuo account con “${factorName(event)}”. Tutte le altre sessioni sono terminate.`,
    }),
  }),
  told(identityEvents.factorRemoved, "second-factor-removed", {
    subject: (name) => ({
      en: `A second factor was removed from your account for ${name}`,
      it: `È stato rimosso un secondo fattore dal tuo account ${name}`,
    }),
    paragraph: (event) => ({
      en: `“${factorName(event)}” can no longer be used to sign in to your account. All other sessions have ended.`,
      it: `Non è più possibile accedere al tuo account con “${factorName(event)}”. Tutte le altre sessioni sono terminate.`,
    }),
  }),
  told(identityEvents.factorsReset, "second-factors-reset", {
    subject: (name) => ({
      en: `The second factors of your account for ${name} were reset`,
      it: `I secondi fattori del tuo account ${name} sono stati reimpostati`,
    }),
    paragraph: ({ actor }) => ({
      en: `${actor.name}${actor.organizationName === null ? "" : ` (${actor.organizationName})`} removed all second factors and recovery codes from your account and ended your sessions. Sign in with your password and set up a new second factor.`,
      it: `${actor.name}${actor.organizationName === null ? "" : ` (${actor.organizationName})`} ha rimosso tutti i secondi fattori e i codici di recupero dal tuo account e ha terminato le tue sessioni. Accedi con la password e configura un nuovo secondo fattore.`,
    }),
  }),
  told(identityEvents.recoveryCodesRenewed, "recovery-codes-renewed", {
    subject: (name) => ({
      en: `New recovery codes for your account for ${name}`,
      it: `Nuovi codici di recupero per il tuo account ${name}`,
    }),
    paragraph: () => ({
      en: "New recovery codes were made for your account; the ones of before no longer work.",
      it: "Per il tuo account sono stati creati nuovi codici di recupero; quelli di prima non funzionano più.",
    }),
  }),
  told(identityEvents.recoveryCodeUsed, "recovery-code-used", {
    subject: (name) => ({
      en: `A recovery code of your account for ${name} was used`,
      it: `È stato usato un codice di recupero del tuo account ${name}`,
    }),
    paragraph: ({ data }) => {
      const left = Number((data as { left?: unknown }).left ?? 0);
      return {
        en: `A recovery code was used a moment ago; ${left === 1 ? "one is" : `${left} are`} left.`,
        it: `È stato appena usato un codice di recupero; ${left === 1 ? "ne resta uno" : `ne restano ${left}`}.`,
      };
    },
  }),
];
