/**
 * enrollment: how organizations join by themselves; for now customers, who prove a mailbox and get an organization with its first
 * global administrator. Owns sign_ups.
 *
 * Invariants: an address is proven before anything is created; a code can be tried five times in 15 minutes and stands
 * nowhere; nobody but a mailbox's owner learns whether its address has an account. Called by nobody; signs people in through
 * `session`.
 */
export { enrollmentEvents } from "./events.ts";
export { createEnrollmentJobs } from "./jobs.ts";
export { notices as enrollmentNotices } from "./notices.ts";
export { enrollmentRoutes } from "./routes.ts";
