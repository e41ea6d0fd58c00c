import { type Language, type Notice, notice } from "../../platform/index.ts";
import { enrollmentEvents } from "../events.ts";
import { mailboxCode } from "../mailbox-code.ts";

const membershipCode = notice({
  event: enrollmentEvents.membershipSignInRequested,
  template: "membership-code",
  async recipients(_tx, { subject, data }) {
    const { language, expiresAt } = data as unknown as { language: Language; expiresAt: string };
    return subject.name === null ? [] : [{ email: subject.name, language, usefulUntil: new Date(expiresAt), data: {} }];
  },
  compose({ subject, actor }, { language }, { name, secretKey }) {
    const code = mailboxCode(secretKey, "membership-code", subject.id ?? "");
    const organization = actor.organizationName ?? "";
    return {
      en: {
        subject: `Your code for the network membership at ${name}`,
        heading: "Sign in with the membership account",
        paragraphs: [
          `${actor.name} (${organization}) wants to enroll with an organization profile of this account.`,
          "Type this code into the page on which you began. It is valid for 15 minutes.",
        ],
        code,
        footnote: "If nobody of yours began this, do nothing: without the code nothing happens.",
      },
      it: {
        subject: `Il tuo codice per l'iscrizione alla rete partner su ${name}`,
        heading: "Accedi con l'account della rete partner",
        paragraphs: [
          `${actor.name} (${organization}) vuole aderire con un profilo di questo account.`,
          "Inserisci questo codice nella pagina da cui hai iniziato. È valido per 15 minuti.",
        ],
        code,
        footnote: "Se nessuno della tua organizzazione ha iniziato questa procedura, non fare nulla: senza il codice non succede niente.",
      },
    }[language];
  },
});

export const membershipNotices: readonly Notice[] = [membershipCode];
