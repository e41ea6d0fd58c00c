/**
 * What follows an invitation that is out (pure).
 *
 *   open, addressed, unanswered ──so many days after it was sent──▶ its addressees are reminded, once
 *                               ──so many days before it expires──▶ once more
 *                               ──its sender, by hand──▶ at most once a day
 *   open ──past its time──▶ its writer is told, once
 *
 * Nobody is reminded of what has been answered or withdrawn, nor within a day of another reminder. Whoever reported it or blocked its
 * sender gets no mail either, and none of this shows it: to the sender a reminder is the same whether it is heard or not. So what is
 * decided here, and whatever its sender can see, depends on the sender's own side alone.
 */
import type { Refusal } from "../../platform/index.ts";
import { statusAt } from "../invitations/rules.ts";

export interface Followed {
  readonly status: string;
  readonly single_use: boolean;
  readonly sent_at: Date | null;
  readonly expires_at: Date;
  readonly reminders: boolean;
  readonly reminded_after_at: Date | null;
  readonly reminded_before_at: Date | null;
  readonly reminded_by_hand_at: Date | null;
  readonly expiry_told_at: Date | null;
}

/** In days; of the program. */
export interface Schedule {
  readonly reminderDaysAfterSending: number;
  readonly reminderDaysBeforeExpiry: number;
}

type Reminder = "after" | "before-expiry";
export interface Step {
  /** All that are due go out as one mail. */
  readonly remind: readonly Reminder[];
  readonly tellExpired: boolean;
  /** When to look again; null: never. */
  readonly lookAt: Date | null;
}

const day = 86_400_000;
const plus = (date: Date, days: number) => new Date(date.getTime() + days * day);
const nothing: Step = { remind: [], tellExpired: false, lookAt: null };

/** What is due at the instant, and when something will be. */
export function stepOf(invitation: Followed, schedule: Schedule, now: Date): Step {
  const status = statusAt(invitation, now);
  if (status === "expired" && invitation.status === "open") return { ...nothing, tellExpired: invitation.expiry_told_at === null };
  if (status !== "open") return nothing;
  const planned = plan(invitation, schedule);
  const due = planned.filter(({ at }) => at <= now);
  const [upcoming] = planned.filter(({ at }) => at > now).toSorted((one, other) => one.at.getTime() - other.at.getTime());
  return { remind: due.map(({ reminder }) => reminder), tellExpired: false, lookAt: upcoming?.at ?? invitation.expires_at };
}

/** The reminders still to come, of an open invitation. */
function plan(invitation: Followed, { reminderDaysAfterSending, reminderDaysBeforeExpiry }: Schedule) {
  const { sent_at: sentAt, expires_at: expiresAt } = invitation;
  if (sentAt === null || !invitation.reminders || !invitation.single_use) return [];
  const quietUntil = quietTime(invitation) ?? plus(sentAt, 1);
  const all: { reminder: Reminder; done: Date | null; at: Date }[] = [
    { reminder: "after", done: invitation.reminded_after_at, at: plus(sentAt, reminderDaysAfterSending) },
    { reminder: "before-expiry", done: invitation.reminded_before_at, at: plus(expiresAt, -reminderDaysBeforeExpiry) },
  ];
  return all
    .filter(({ done, at }) => done === null && at > sentAt && at < expiresAt)
    .map((one) => (one.at < quietUntil ? { ...one, at: quietUntil } : one))
    .filter(({ at }) => at < expiresAt);
}

/** A day after the last reminder, or after the last sending; null if it was never sent. */
function quietTime({ sent_at, reminded_after_at, reminded_before_at, reminded_by_hand_at }: Followed): Date | null {
  const times = [sent_at, reminded_after_at, reminded_before_at, reminded_by_hand_at].flatMap((date) => date?.getTime() ?? []);
  return times.length === 0 ? null : plus(new Date(Math.max(...times)), 1);
}

/** Whether its sender may remind of an open invitation by hand. reached: to how many addresses the invitation was delivered. */
export function refuseReminder(invitation: Followed, reached: number, now: Date): Refusal | null {
  if (!invitation.single_use) return openLinkNotReminded;
  if (reached === 0) return nobodyToRemind;
  const quietUntil = quietTime(invitation);
  return quietUntil !== null && now < quietUntil ? remindedLately : null;
}

const openLinkNotReminded: Refusal = {
  code: "open-link-not-reminded",
  message: {
    en: "An open link is addressed to nobody, so nobody can be reminded of it.",
    it: "Un link aperto non è indirizzato a nessuno, quindi non c'è nessuno a cui ricordarlo.",
  },
  nextStep: { en: "Pass the link on again yourself.", it: "Inoltra di nuovo il link." },
};
const nobodyToRemind: Refusal = {
  code: "nobody-to-remind",
  message: {
    en: "There is nobody whom Procura can remind of this invitation.",
    it: "Non c'è nessuno a cui Procura possa ricordare questo invito.",
  },
  nextStep: {
    en: "Check the addresses and talk to the customer, or send it again to another address.",
    it: "Controlla gli indirizzi e parla con il cliente, oppure invialo di nuovo a un altro indirizzo.",
  },
};
const remindedLately: Refusal = {
  code: "reminded-lately",
  message: {
    en: "The invitation was sent, or reminded of, less than a day ago.",
    it: "L'invito è stato inviato o ricordato meno di un giorno fa.",
  },
  nextStep: { en: "Try again tomorrow.", it: "Riprova domani." },
};
