import { administratorsToTell } from "../../access/index.ts";
import { type Localized, type MailContent, type Notice, notice } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import type { reportReasons } from "./rules.ts";

const said: Readonly<Record<(typeof reportReasons)[number], Localized>> = {
  "unknown-sender": { en: "does not know the sender", it: "non conosce il mittente" },
  "pretends-to-be-another": {
    en: "thinks that the sender pretends to be somebody else",
    it: "ritiene che il mittente finga di essere un altro",
  },
  unwanted: { en: "does not want such mail", it: "non desidera questo tipo di messaggi" },
  other: { en: "gave another reason", it: "ha indicato un altro motivo" },
};

/** The vendor's administrators learn that an invitation is reported; the partner does not. */
const invitationReported = notice<{ displayName: string }>({
  event: relationshipEvents.invitationReported,
  template: "invitation-reported",
  // One mail until somebody has decided, however many report the same.
  recipients: async (tx, event) => ((event.data as { first?: boolean }).first ? await administratorsToTell(tx, event) : []),
  compose({ organizationId, data: facts }, { language, data }, { publicUrl }): MailContent {
    const { partnerName, reason } = facts as { partnerName: string; reason: keyof typeof said };
    const url = `${publicUrl}/o/${organizationId}/invitation-reports`;
    return {
      en: {
        subject: `An invitation of ${partnerName} was reported`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [`Somebody who received an invitation of ${partnerName} ${said[reason].en}. Please look into it.`],
        action: { label: "Open the reports", url },
      },
      it: {
        subject: `Un invito di ${partnerName} è stato segnalato`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`Una persona che ha ricevuto un invito di ${partnerName} ${said[reason].it}. Ti chiediamo di verificare.`],
        action: { label: "Apri le segnalazioni", url },
      },
    }[language];
  },
});

export const askingNotices: readonly Notice[] = [invitationReported];
