/**
 * batches: a partner invites many customers from one file. Owns invitation_batches and invitation_batch_lines.
 *
 * Invariants: nothing is sent before the whole file has been read; each line becomes one addressed invitation with a link of its own, or
 * keeps the reason why not; an address is invited once in a file, and not while an invitation of the same kind to it is unanswered, so a
 * file may be sent again; lines, invitations, events and the batch's progress change in one transaction per chunk, so a crash neither
 * loses nor doubles any; a stopped batch sends nothing more; memory does not grow with the file. Who began a batch must still be
 * allowed to invite whenever a chunk goes out. A dry run reads and checks with the same code and sends nothing.
 */
export { batchEvents } from "./events.ts";
export { batchJobs } from "./jobs.ts";
export { batchNotices } from "./notices.ts";
export { batchRoutes } from "./routes.ts";
