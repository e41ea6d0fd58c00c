import { type Language, makeToken, type Notice, notice, type Recipient, type RecordedEvent, type Tx } from "../platform/index.ts";
import { identityEvents } from "./events.ts";
import { resetSecret } from "./request-password-reset.ts";
import { selectUser } from "./store.ts";

export interface PersonData {
  readonly displayName: string;
}

/** The person whom the event is about, at the address of now. */
export async function affectedPerson(tx: Tx, event: RecordedEvent): Promise<Recipient<PersonData>[]> {
  const user = await selectUser(tx, { organizationId: event.organizationId, id: event.subject.id ?? "" });
  if (!user?.email) return [];
  return [{ email: user.email, language: user.language as Language, userId: user.id, data: { displayName: user.display_name } }];
}

const passwordReset = notice<PersonData>({
  event: identityEvents.passwordResetRequested,
  template: "password-reset",
  async recipients(tx, event) {
    const { expiresAt } = event.data as { expiresAt: string };
    return (await affectedPerson(tx, event)).map((recipient) => ({ ...recipient, usefulUntil: new Date(expiresAt) }));
  },
  compose(event, { language, data }, { publicUrl, secretKey, name }) {
    const { resetId } = event.data as { resetId: string };
    const url = `${publicUrl}/reset-password#${makeToken(event.organizationId, resetId, resetSecret(secretKey, resetId))}`;
    return {
      en: {
        subject: `Choose a new password for ${name}`,
        heading: `Hello ${data.displayName}`,
        paragraphs: ["Somebody, probably you, asked for a new password for your account.", "The link works once, for one hour."],
        action: { label: "Choose a new password", url },
        footnote: "If it was not you, do nothing: your password stays as it is.",
      },
      it: {
        subject: `Scegli una nuova password per ${name}`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          "Qualcuno, probabilmente tu, ha richiesto una nuova password per il tuo account.",
          "Il link funziona una sola volta, entro un'ora.",
        ],
        action: { label: "Scegli una nuova password", url },
        footnote: "Se non sei stato tu, non fare nulla: la tua password resta quella di prima.",
      },
    }[language];
  },
});

/** Tells of a new password, so that whoever did not choose it hears of it. */
function passwordChanged(event: (typeof identityEvents)[keyof typeof identityEvents], template: string): Notice {
  return notice<PersonData>({
    event,
    template,
    recipients: affectedPerson,
    compose(_event, { language, data }, { publicUrl, name }) {
      return {
        en: {
          subject: `Your password for ${name} was changed`,
          heading: `Hello ${data.displayName}`,
          paragraphs: ["The password of your account was changed a moment ago. All other sessions have ended."],
          footnote: `If it was not you, ask for a new password at ${publicUrl} at once and tell your administrator.`,
        },
        it: {
          subject: `La tua password per ${name} è stata cambiata`,
          heading: `Ciao ${data.displayName}`,
          paragraphs: ["La password del tuo account è stata appena cambiata. Tutte le altre sessioni sono terminate."],
          footnote: `Se non sei stato tu, richiedi subito una nuova password su ${publicUrl} e avvisa il tuo amministratore.`,
        },
      }[language];
    },
  });
}

export const notices: readonly Notice[] = [
  passwordReset,
  passwordChanged(identityEvents.passwordChanged, "password-changed"),
  passwordChanged(identityEvents.passwordResetCompleted, "password-chosen-anew"),
];
