/**
 * audit: the history of an organization, for its own people: who did what, when, for whom, under which grant. A sink: it reads the
 * event log that the platform writes and owns no table.
 *
 * Invariants: an organization's history is exactly the event rows it owns (the vendor has a row of every event); nothing here
 * writes, and the database refuses to change or delete a row; no page and no export reads more than it answers with. Called by
 * the composition root only.
 */
export { createAuditRoutes } from "./routes.ts";
