/**
 * Invitations to many from one file (pure).
 *
 *   waiting ──send the file──▶ reading ──its end──▶ sending ──the last line──▶ finished      (a dry run: reading ──▶ finished)
 *      │                        │   ▲                  └───stop───▶ stopped                  what is sent stays sent
 *      │                      break send it again
 *      │                        ▼   │               nothing is sent before the whole file is read
 *      └──────a day passes──▶ failed ◀── who began it may not invite any more ── sending
 *
 * Whoever began one that has begun to send is told how it went when its mails have arrived or failed.
 *
 * A line is refused (can't be read), skipped (nobody is to be asked there), or waiting; then it is invited, and the mail's fate is that
 * of every mail: on its way, sent, failed.
 */
import type { Refusal } from "../platform/index.ts";

export type Status = "waiting" | "reading" | "sending" | "finished" | "stopped" | "failed";
export type LineState = "waiting" | "invited" | "skipped" | "refused";
/** What a reader is told of a line. */
export const told = ["waiting", "sent", "failed", "skipped", "would-be-sent"] as const;
export type Told = (typeof told)[number];

export const mostLines = 10_000;

export interface LineFacts {
  readonly state: string;
  readonly mail: string | null;
}

export function toldOf({ state, mail }: LineFacts, { dryRun }: { dryRun: boolean }): Told {
  if (state === "refused") return "failed";
  if (state === "skipped") return "skipped";
  if (state === "waiting") return dryRun ? "would-be-sent" : "waiting";
  return mail === "sent" || mail === "failed" ? mail : "waiting";
}

const longestWait = 3_600_000;
/** Whether who began a batch is told now how it went: once every mail has arrived or failed, or has been under way for long. */
export function mayReport(waiting: number, endedAt: Date, now: Date): boolean {
  return waiting === 0 || now.getTime() - endedAt.getTime() >= longestWait;
}

/** Whether the file may be sent now. */
export function refuseUpload(status: Status, invited: number): Refusal | null {
  // What a batch that failed while it was sending says of its lines is kept.
  if (status === "waiting" || (status === "failed" && invited === 0)) return null;
  return status === "reading" ? batchReading : batchRead;
}

export function refuseStop(status: Status): Refusal | null {
  return status === "finished" || status === "failed" ? batchOver : null;
}

const batchReading: Refusal = {
  code: "batch-reading",
  message: { en: "A file is being read for this batch already.", it: "Per questo invio si sta già leggendo un file." },
  nextStep: { en: "Wait for its end.", it: "Attendi che termini." },
};
const batchRead: Refusal = {
  code: "batch-read",
  message: { en: "This batch has got its file already.", it: "Questo invio ha già ricevuto il suo file." },
  nextStep: { en: "Create another batch for another file.", it: "Crea un altro invio per un altro file." },
};
const batchOver: Refusal = {
  code: "batch-over",
  message: { en: "This batch is over: nothing more is sent.", it: "Questo invio è terminato: non viene inviato altro." },
  nextStep: {
    en: "An invitation that is out can be withdrawn on its own page.",
    it: "Un invito già inviato si può ritirare dalla sua pagina.",
  },
};
/** Nothing more may be written for a sending of the file that is not the last one, or was given up. */
export const batchOvertaken: Refusal = {
  code: "batch-overtaken",
  message: {
    en: "This upload was stopped, given up because it took long, or the file was sent again meanwhile.",
    it: "Questo caricamento è stato fermato, abbandonato per la durata eccessiva, oppure nel frattempo il file è stato inviato di nuovo.",
  },
  nextStep: { en: "Look at the batch: nothing was sent yet.", it: "Controlla l'invio: non è ancora stato inviato nulla." },
};
