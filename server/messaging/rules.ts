/*
 *              ┌──── failed for now, time left ────┐
 *              ▼                                   │
 * (event) ─▶ queued ──due, claimed──▶ sending ─────┼── accepted by the server ──▶ sent
 *                                      ▲   │       │
 *                                      └───┘       └── failed for good, or no time left ──▶ failed
 *                           worker lost: claimed again
 */
import type { Localized } from "../platform/index.ts";

export interface RetryPolicy {
  /** Wait after the first failure, in milliseconds; doubles with each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** How long after its event a mail may still be tried, in milliseconds. */
  readonly patience: number;
  /** A mail being sent for longer than this belongs to a worker that is gone; longer than any attempt takes. */
  readonly lease: number;
}

const minute = 60_000;
export const defaultRetryPolicy: RetryPolicy = {
  firstWait: minute,
  longestWait: 60 * minute,
  patience: 3 * 24 * 60 * minute,
  lease: 5 * minute,
};

/** Why an attempt failed. */
export interface Failure {
  /** Trying again would get the same answer. */
  readonly permanent: boolean;
  readonly reason: Localized;
  /** What the server said, if it said anything. */
  readonly response: string | null;
}

export type Verdict =
  | { readonly status: "sent"; readonly response: string }
  | { readonly status: "queued"; readonly nextAttemptAt: Date; readonly failure: Failure }
  | { readonly status: "failed"; readonly failure: Failure };

/** attempts: how many there were, this one included. */
export function afterFailure(failure: Failure, mail: { attempts: number; giveUpAt: Date }, policy: RetryPolicy, now: Date): Verdict {
  const nextAttemptAt = new Date(now.getTime() + waitAfter(mail.attempts, policy));
  if (failure.permanent || nextAttemptAt >= mail.giveUpAt) return { status: "failed", failure };
  return { status: "queued", nextAttemptAt, failure };
}

function waitAfter(attempts: number, { firstWait, longestWait }: RetryPolicy): number {
  return Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 30));
}

export function giveUpAt(usefulUntil: Date | undefined, { patience }: RetryPolicy, now: Date): Date {
  const end = new Date(now.getTime() + patience);
  return usefulUntil !== undefined && usefulUntil < end ? usefulUntil : end;
}

export const tooLate: Failure = {
  permanent: true,
  reason: { en: "It could not be delivered while it was still of use.", it: "Non è stato possibile consegnarla finché era ancora utile." },
  response: null,
};

export const settled: Failure = {
  permanent: true,
  reason: {
    en: "It was not sent any more: what it is about was settled before it could leave.",
    it: "Non è stata più inviata: la questione si è risolta prima che potesse partire.",
  },
  response: null,
};

/** The words of a mail could not be made: a mistake of ours, which an update may mend. */
export function notComposed(error: unknown): Failure {
  const response = error instanceof Error ? error.message : String(error);
  return {
    permanent: false,
    reason: {
      en: `The mail could not be made because of a mistake of ours: ${response}`,
      it: `Non è stato possibile preparare l'e-mail per un nostro errore: ${response}`,
    },
    response,
  };
}

/** What nodemailer tells of an attempt that failed. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly message?: string;
}

/**
 * A 5xx answer to the recipient or to the content is about this mail and final. Any other failure (no connection, the server refuses
 * us, our sender or our password) is about the server or the operator's settings and may be over later.
 */
export function toFailure(error: unknown): Failure {
  const { code, command, response, responseCode, message } = error as SmtpError;
  const words = response ?? message ?? String(error);
  if (responseCode === undefined || response === undefined)
    return { permanent: isAddressUnusable(code, command), reason: unanswered(code, command, words), response: response ?? null };
  const aboutThisMail = command === "RCPT TO" || command === "DATA";
  const permanent = aboutThisMail && responseCode >= 500 && responseCode !== 503;
  return { permanent, reason: answered(command, response), response };
}

/** The address was found to be none before anything was sent. */
function isAddressUnusable(code: string | undefined, command: string | undefined): boolean {
  return code === "EENVELOPE" && command === "API";
}

function unanswered(code: string | undefined, command: string | undefined, words: string): Localized {
  if (isAddressUnusable(code, command))
    return { en: `The address can't be used: ${words}`, it: `L'indirizzo non è utilizzabile: ${words}` };
  if (code === "ETIMEDOUT" || code === "EABORT")
    return { en: "The mail server did not answer in time.", it: "Il server di posta non ha risposto in tempo." };
  return { en: `The mail server can't be reached: ${words}`, it: `Il server di posta non è raggiungibile: ${words}` };
}

function answered(command: string | undefined, response: string): Localized {
  if (command === "RCPT TO")
    return { en: `The mail server refused the address: ${response}`, it: `Il server di posta ha rifiutato l'indirizzo: ${response}` };
  if (command === "DATA")
    return { en: `The mail server refused the mail: ${response}`, it: `Il server di posta ha rifiutato l'e-mail: ${response}` };
  return { en: `The mail server refused to serve us: ${response}`, it: `Il server di posta ha rifiutato il servizio: ${response}` };
}
