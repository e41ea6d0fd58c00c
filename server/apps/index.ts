/**
 * apps: the apps that line-of-business partners submit and manage for a customer. Owns apps and app_versions.
 *
 * Invariants: only a partner with an active relationship of kind `line-of-business` submits, and sees only its own; nothing is published
 * without a named person at the customer accepting that very version; a new version leaves the published one alone until it is
 * accepted. Once the relationship has ended nothing is submitted or accepted: what is published stays, as no longer maintained.
 * Called by the portal's routes.
 */
export { appWork } from "./app-work.ts";
export { appEvents } from "./events.ts";
export { appNotices } from "./notices.ts";
export { appRoutes } from "./routes.ts";
export { type AppDraft, submitApp } from "./submit-app.ts";
