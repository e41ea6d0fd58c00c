/**
 * messaging: mail to people. A sink: it reads events, turns those that a notice names into outbox rows, and delivers them over
 * SMTP. Owns mails (the outbox), mail_attempts and notice_choices; publishes the view mail_deliveries to modules that show what became of theirs.
 *
 * Invariants: no mail for a change that was rolled back, at least one attempt for every other; one mail per event, template and
 * address; the mail server is never talked to inside a transaction; every attempt is recorded; a secret is never stored. Called
 * by the composition root only; modules say which of their events become mail with platform's `notice` and never import this.
 */
export { createMessagingJobs } from "./jobs.ts";
export { messagingRoutes } from "./routes.ts";
