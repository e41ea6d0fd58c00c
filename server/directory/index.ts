/**
 * directory: the public list of the vendor's indirect providers, and how one writes to them. Owns provider_listings and contact_requests.
 *
 * Invariants: the list shows only what an indirect provider that is in the program has published itself; its contact address is told
 * to nobody. A message reaches the provider only after its sender has proven the mailbox, reads before what it sends, and only that mailbox gets a copy: nobody
 * can have Procura write to third parties. Called by the portal's routes.
 */
export { directoryEvents } from "./events.ts";
export { directoryJobs } from "./jobs.ts";
export { directoryNotices } from "./notices.ts";
export { directoryRoutes } from "./routes.ts";
export { type ListingDraft, saveListing } from "./save-listing.ts";
