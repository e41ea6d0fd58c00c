/**
 * Sign-in (pure): what ends what, and when.
 *
 *   account         active ⇄ disabled        active, disabled ──delete──▶ deleted ──restore──▶ active
 *   session         active ──sign-out, ended by its person, new password, account disabled──▶ ended
 *                   active ──unused for 8 h, 24 h old──▶ expired
 *   password reset  open ──completed, password changed otherwise──▶ used        open ──1 h──▶ expired
 *   API credential  active ──revoke──▶ revoked        active ──its end, if it has one──▶ expired
 */
import type { Refusal } from "../platform/index.ts";

const minute = 60_000;
const hour = 60 * minute;

const sessionIdleMs = 8 * hour;
export const sessionLifetimeMs = 24 * hour;
/** How exact `last_seen_at` and `last_used_at` are: a busy session is not a write per request. */
export const lastSeenEveryMs = minute;
export const lastUsedEveryMs = hour;
export const passwordResetMs = hour;
/** How long sessions and reset links that are over are kept, for questions about what happened. */
export const forgetAfterMs = 30 * 24 * hour;

/** How long a person and their administrators can look back on sign-ins. */
export const signInHistoryMs = 180 * 24 * hour;

/**
 * How many attempts count, in which time. `address`: everything from one network address; generous, since offices share one and attempts under way count.
 * `account`: guesses at one name from browsers that never signed in to it. `device`: a browser that did has its own count
 * (OWASP "device cookies"), so that its owner gets in while somebody else guesses. `secondFactor…`: the same for codes. `proof`: of one who is signed in. `invitations…` and `addresseesOfBatches`: mails that a partner makes the
 * installation send, in all, to one mailbox (whoever the partner), of one invitation to one mailbox. `membership…`: codes to one
 * membership account, at the wish of one applicant. `enrollmentMails`: mails to confirm an enrollment, to one mailbox. `contact…`: messages to
 * listed providers that nobody has confirmed yet, from one address and to one mailbox (of which one address may use up a third: a mailbox
 * is not closed to its owner by one stranger); `contactsOfProvider`: those that were confirmed and delivered to one provider.
 */
export const attemptLimits = {
  address: { points: 200, seconds: 15 * 60 },
  account: { points: 10, seconds: 15 * 60 },
  device: { points: 10, seconds: 15 * 60 },
  secondFactor: { points: 10, seconds: 15 * 60 },
  secondFactorDevice: { points: 10, seconds: 15 * 60 },
  proof: { points: 10, seconds: 15 * 60 },
  passwordChange: { points: 10, seconds: 15 * 60 },
  resetAddress: { points: 50, seconds: 60 * 60 },
  resetAccount: { points: 5, seconds: 60 * 60 },
  signUpAddress: { points: 50, seconds: 60 * 60 },
  signUpMailbox: { points: 5, seconds: 60 * 60 },
  membershipMailbox: { points: 5, seconds: 60 * 60 },
  membershipApplicant: { points: 20, seconds: 60 * 60 },
  enrollmentMails: { points: 10, seconds: 24 * 60 * 60 },
  invitationsOfPartner: { points: 500, seconds: 24 * 60 * 60 },
  invitationsToMailbox: { points: 5, seconds: 24 * 60 * 60 },
  addresseesOfBatches: { points: 20_000, seconds: 24 * 60 * 60 },
  invitationAgain: { points: 1, seconds: 60 },
  reportsOfReporter: { points: 10, seconds: 60 * 60 },
  appsToCustomer: { points: 20, seconds: 24 * 60 * 60 },
  contactAddress: { points: 20, seconds: 60 * 60 },
  contactMailboxFromAddress: { points: 5, seconds: 24 * 60 * 60 },
  contactMailbox: { points: 15, seconds: 24 * 60 * 60 },
  contactsOfProvider: { points: 500, seconds: 24 * 60 * 60 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type AttemptLimit = keyof typeof attemptLimits;

export interface SessionTimes {
  readonly expires_at: Date;
  readonly ended_at: Date | null;
  readonly last_seen_at: Date;
}

/** When the session is over unless it is used again; its end is over at its very instant. */
export function sessionEnd({ expires_at, last_seen_at }: SessionTimes): Date {
  return new Date(Math.min(expires_at.getTime(), last_seen_at.getTime() + sessionIdleMs));
}

export function sessionIsActive(session: SessionTimes, now: Date): boolean {
  return session.ended_at === null && now < sessionEnd(session);
}

export function credentialIsActive({ expires_at, revoked_at }: { expires_at: Date | null; revoked_at: Date | null }, now: Date): boolean {
  return revoked_at === null && (expires_at === null || now < expires_at);
}

const askForAnother = { en: "Ask for a new link on the sign-in page.", it: "Richiedi un nuovo link dalla pagina di accesso." };

export const resetLinkUsed: Refusal = {
  code: "reset-link-used",
  message: {
    en: "This link has been used already, or the password was changed since.",
    it: "Questo link è già stato usato, oppure nel frattempo la password è stata cambiata.",
  },
  nextStep: askForAnother,
};

const resetLinkExpired: Refusal = {
  code: "reset-link-expired",
  message: { en: "This link was valid for one hour and has expired.", it: "Questo link era valido per un'ora ed è scaduto." },
  nextStep: askForAnother,
};

/** Why a reset link that is known can't be used; null if it can. */
export function refuseReset(reset: { readonly expires_at: Date; readonly used_at: Date | null }, now: Date): Refusal | null {
  if (reset.used_at !== null) return resetLinkUsed;
  return now < reset.expires_at ? null : resetLinkExpired;
}

/** A sign-in name as it is compared and kept unique. */
export function foldSignInName(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
