import { type Language, type Notice, notice, type Recipient, type RecordedEvent } from "../../platform/index.ts";
import { mailboxCode } from "../mailbox-code.ts";
import { signUpEvents } from "./events.ts";

interface Requested {
  readonly language: Language;
  readonly expiresAt: string;
  readonly accountExists: boolean;
}

/** The address to be proven, if the notice is the one for it. */
function mailbox(event: RecordedEvent, known: boolean): Recipient<object>[] {
  const { language, expiresAt, accountExists } = event.data as unknown as Requested;
  if (accountExists !== known || event.subject.name === null) return [];
  return [{ email: event.subject.name, language, usefulUntil: new Date(expiresAt), data: {} }];
}

const signUpCode = notice({
  event: signUpEvents.signUpRequested,
  template: "sign-up-code",
  recipients: async (_tx, event) => mailbox(event, false),
  compose(event, { language }, { name, secretKey }) {
    const code = mailboxCode(secretKey, "sign-up-code", event.subject.id ?? "");
    return {
      en: {
        subject: `Your code for ${name}`,
        heading: "Confirm your e-mail address",
        paragraphs: ["Type this code into the page on which you began. It is valid for 15 minutes."],
        code,
        footnote: "If you did not begin a sign-up, do nothing: without the code nothing happens.",
      },
      it: {
        subject: `Il tuo codice per ${name}`,
        heading: "Conferma il tuo indirizzo e-mail",
        paragraphs: ["Inserisci questo codice nella pagina da cui hai iniziato. È valido per 15 minuti."],
        code,
        footnote: "Se non hai iniziato una registrazione, non fare nulla: senza il codice non succede niente.",
      },
    }[language];
  },
});

const signUpKnown = notice({
  event: signUpEvents.signUpRequested,
  template: "sign-up-known",
  recipients: async (_tx, event) => mailbox(event, true),
  compose(_event, { language }, { name, publicUrl }) {
    return {
      en: {
        subject: `You already have an account at ${name}`,
        heading: "You already have an account",
        paragraphs: [
          "Somebody, probably you, began to sign up with this address. It has an account already: sign in with it, or choose a new password there.",
        ],
        action: { label: "Sign in", url: `${publicUrl}/sign-in` },
        footnote: "If it was not you, do nothing.",
      },
      it: {
        subject: `Hai già un account su ${name}`,
        heading: "Hai già un account",
        paragraphs: [
          "Qualcuno, probabilmente tu, ha iniziato a registrarsi con questo indirizzo, che ha già un account: usalo per accedere oppure scegli lì una nuova password.",
        ],
        action: { label: "Accedi", url: `${publicUrl}/sign-in` },
        footnote: "Se non sei stato tu, non fare nulla.",
      },
    }[language];
  },
});

export const notices: readonly Notice[] = [signUpCode, signUpKnown];
