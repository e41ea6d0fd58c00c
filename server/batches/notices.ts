import { findUser } from "../identity/index.ts";
import { findMembership } from "../organizations/index.ts";
import { type MailContent, type Notice, notice, type RecordedEvent } from "../platform/index.ts";
import { batchEvents } from "./events.ts";

interface Facts {
  readonly status: "finished" | "stopped" | "failed";
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly begunById: string;
  readonly begunByOrganizationId: string;
}
const factsOf = (event: RecordedEvent) => event.data as unknown as Facts;

/** To the person who began it, as long as they belong to the partner. */
const reported = notice<{ displayName: string }>({
  event: batchEvents.batchReported,
  template: "invitation-batch-reported",
  topic: "batches",
  reads: (event) => [factsOf(event).begunByOrganizationId],
  async recipients(tx, event) {
    const { begunById: id, begunByOrganizationId } = factsOf(event);
    const user = await findUser(tx, { organizationId: begunByOrganizationId, id });
    if (!user?.email || user.status !== "active" || !(await findMembership(tx, event.organizationId, id))) return [];
    return [{ email: user.email, language: user.language === "it" ? "it" : "en", userId: id, data: { displayName: user.display_name } }];
  },
  compose(event, { language, data }, { publicUrl }): MailContent {
    const { status, sent, failed, waiting, skipped } = factsOf(event);
    const file = event.subject.name ?? "";
    const url = `${publicUrl}/o/${event.organizationId}/invitation-batches/${event.subject.id}`;
    const figure = (label: string, value: number) => ({ label, value: value.toLocaleString(language === "it" ? "it-IT" : "en-US") });
    return {
      en: {
        subject: `Your invitations from ${file}: ${sent} sent, ${failed} failed`,
        heading: `Hello ${data.displayName}`,
        paragraphs: [
          {
            finished: `The invitations to the addresses of ${file} have gone out.`,
            stopped: `Sending invitations to the addresses of ${file} was stopped. The lines whose turn had not come were skipped.`,
            failed: `The invitations to the addresses of ${file} could not all be sent. The page of the batch says why, and what to do.`,
          }[status],
        ],
        facts: [
          figure("Sent", sent),
          figure("Failed", failed),
          figure("Skipped", skipped),
          ...(waiting > 0 ? [figure("Still on their way", waiting)] : []),
        ],
        action: { label: "See each line", url },
      },
      it: {
        subject: `I tuoi inviti da ${file}: ${sent} inviati, ${failed} non riusciti`,
        heading: `Ciao ${data.displayName}`,
        paragraphs: [
          {
            finished: `Gli inviti agli indirizzi di ${file} sono partiti.`,
            stopped: `L'invio agli indirizzi di ${file} è stato interrotto. Le righe non ancora raggiunte sono state saltate.`,
            failed: `Non è stato possibile spedire tutti gli inviti agli indirizzi di ${file}. La pagina dell'invio spiega il motivo e che cosa fare.`,
          }[status],
        ],
        facts: [
          figure("Inviati", sent),
          figure("Non riusciti", failed),
          figure("Saltati", skipped),
          ...(waiting > 0 ? [figure("Ancora in viaggio", waiting)] : []),
        ],
        action: { label: "Vedi ogni riga", url },
      },
    }[language];
  },
});

export const batchNotices: readonly Notice[] = [reported];
