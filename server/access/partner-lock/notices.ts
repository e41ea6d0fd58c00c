import { type MailContent, type Notice, notice } from "../../platform/index.ts";
import { administratorsToTell } from "../administrators-to-tell.ts";
import { accessEvents } from "../events.ts";

const locked = notice<{ displayName: string }>({
  event: accessEvents.partnerAccessLocked,
  template: "partner-access-locked",
  recipients: administratorsToTell,
  compose({ actor, organizationId }, { language, data }, { publicUrl }): MailContent {
    const action = { url: `${publicUrl}/o/${organizationId}/partners` };
    return {
      en: {
        subject: "All partner access to your organization is locked",
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          `${actor.name} has locked all partner access to your organization. Until the lock is lifted, what you have allowed them opens nothing there.`,
          "Your relationships, subscriptions and agreements are unchanged.",
        ],
        action: { ...action, label: "See your partners" },
      },
      it: {
        subject: "Ogni accesso dei partner alla tua organizzazione è bloccato",
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          `${actor.name} ha bloccato ogni accesso dei partner alla tua organizzazione. Finché il blocco non viene tolto, ciò che hai consentito loro non apre nulla.`,
          "Relazioni, abbonamenti e contratti restano invariati.",
        ],
        action: { ...action, label: "Vedi i tuoi partner" },
      },
    }[language];
  },
});

const unlocked = notice<{ displayName: string }>({
  event: accessEvents.partnerAccessUnlocked,
  template: "partner-access-unlocked",
  recipients: administratorsToTell,
  compose({ actor, organizationId }, { language, data }, { publicUrl }): MailContent {
    const action = { url: `${publicUrl}/o/${organizationId}/partners` };
    return {
      en: {
        subject: "Partner access to your organization is open again",
        heading: `Hello ${data.displayName}`,
        paragraphs: [`${actor.name} has lifted the lock. Your partners can do again what you had allowed them before.`],
        action: { ...action, label: "See what each of them may do" },
        footnote: "If you did not expect this, lock the access again and talk to your other administrators.",
      },
      it: {
        subject: "L'accesso dei partner alla tua organizzazione è di nuovo aperto",
        heading: `Ciao ${data.displayName}`,
        paragraphs: [`${actor.name} ha tolto il blocco. I tuoi partner possono di nuovo fare ciò che avevi consentito loro.`],
        action: { ...action, label: "Vedi che cosa può fare ciascuno" },
        footnote: "Se non te lo aspettavi, blocca di nuovo l'accesso e parla con gli altri amministratori.",
      },
    }[language];
  },
});

export const accessNotices: readonly Notice[] = [locked, unlocked];
