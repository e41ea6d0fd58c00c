/**
 * The review of what partners may do at a customer (pure).
 *
 *   review   (none) ──the program's days after the last one, or whenever the customer wants──▶ open ──nothing is left to decide──▶ done
 *            open ──due──▶ overdue ──nothing is left──▶ done           reminded a week before it is due, told once when it is overdue
 *   line     open ──keep──▶ kept      open ──remove──▶ removed      open ──the grant ends otherwise──▶ ended          (for good)
 *
 * A review that nobody answers ends nothing: consent stands until somebody takes it back or the rule of the idle does.
 */
import type { Refusal } from "../../platform/index.ts";

export type Decision = "keep" | "remove";
export type LineState = "open" | "kept" | "removed" | "ended";
export type ReviewState = "open" | "overdue" | "done";

interface Line {
  readonly decision: string | null;
  /** The grant gives authority still. */
  readonly live: boolean;
}
interface Review {
  readonly status: string;
  readonly due_at: Date;
  readonly reminded_at: Date | null;
  readonly overdue_told_at: Date | null;
}

const day = 86_400_000;
export const remindBeforeMs = 7 * day;

export function dueAfter(now: Date, days: number): Date {
  return new Date(now.getTime() + days * day);
}

export function lineState({ decision, live }: Line): LineState {
  if (decision === "keep") return "kept";
  if (decision === "remove") return "removed";
  return live ? "open" : "ended";
}

export function isDone(lines: readonly Line[]): boolean {
  return lines.every((line) => lineState(line) !== "open");
}

export function reviewState({ status, due_at }: Review, lines: readonly Line[], now: Date): ReviewState {
  if (status === "done" || isDone(lines)) return "done";
  return now >= due_at ? "overdue" : "open";
}

/** What is due with a review that has lines to decide, at the instant. */
export function followUp(review: Review, now: Date): "nothing" | "remind" | "tell-overdue" {
  if (review.status === "done" || review.overdue_told_at !== null) return "nothing";
  if (now >= review.due_at) return "tell-overdue";
  return review.reminded_at === null && now.getTime() >= review.due_at.getTime() - remindBeforeMs ? "remind" : "nothing";
}

/** Whether a line can be decided like this; deciding it again the same way changes nothing. */
export function refuseDecision(line: Line, decision: Decision): Refusal | null {
  const state = lineState(line);
  if (state === "open" || line.decision === decision) return null;
  return state === "ended" ? grantEnded : lineDecided;
}

export const nothingToReview: Refusal = {
  code: "nothing-to-review",
  message: {
    en: "No partner holds admin roles in your organization, so there is nothing to review.",
    it: "Nessun partner ha ruoli di amministratore nella tua organizzazione, quindi non c'è nulla da rivedere.",
  },
};
const lineDecided: Refusal = {
  code: "line-decided",
  message: { en: "Somebody has decided otherwise in the meantime.", it: "Nel frattempo qualcuno ha deciso diversamente." },
  nextStep: {
    en: "Look at the review again. Admin roles can be removed at any time on the partner's page.",
    it: "Riguarda la revisione. I ruoli di amministratore si possono rimuovere in qualsiasi momento dalla pagina del partner.",
  },
};
const grantEnded: Refusal = {
  code: "grant-ended",
  message: { en: "These admin roles have ended in the meantime.", it: "Questi ruoli di amministratore nel frattempo sono terminati." },
  nextStep: { en: "There is nothing left to decide here.", it: "Qui non c'è più nulla da decidere." },
};
