import { type MailContent, notice } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { inviter } from "../inviter.ts";

/** Whoever wrote it learns that the time is over. */
export const invitationExpired = notice<{ displayName: string }>({
  event: relationshipEvents.invitationExpired,
  template: "invitation-expired",
  topic: "invitations",
  recipients: inviter,
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { addressing, acceptanceCount, declineCount, to } = event.data as unknown as {
      addressing: "addressed" | "open-link";
      acceptanceCount: number;
      declineCount: number;
      to: string[];
    };
    const url = `${publicUrl}/o/${event.organizationId}/invitations/${event.subject.id}`;
    const [first] = to;
    const open = addressing === "open-link";
    return language === "it"
      ? {
          subject: open ? "Il tuo link di invito è scaduto" : first ? `Il tuo invito a ${first} è scaduto` : "Il tuo invito è scaduto",
          heading: `Ciao ${data.displayName}`,
          paragraphs: [
            open
              ? `Il link non funziona più. Accettazioni: ${acceptanceCount}. Rifiuti: ${declineCount}.`
              : "Nessuno ha risposto in tempo e il link non funziona più.",
            "Per chiedere di nuovo, prepara un nuovo invito.",
          ],
          action: { label: "Apri l'invito", url },
        }
      : {
          subject: open
            ? "Your open invitation link has expired"
            : first
              ? `Your invitation to ${first} has expired`
              : "Your invitation has expired",
          heading: `Hello ${data.displayName}`,
          paragraphs: [
            open
              ? `The link no longer works. Accepted: ${acceptanceCount}. Declined: ${declineCount}.`
              : "Nobody answered in time, and the link no longer works.",
            "To ask again, prepare a new invitation.",
          ],
          action: { label: "Open the invitation", url },
        };
  },
});
