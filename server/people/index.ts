/**
 * people: administering the people of an organization, one's own or a customer's on whose behalf one acts: the same operations for
 * both. Accounts are identity's, roles and groups access's, memberships organizations'; here stands who may do what with whom.
 *
 * Invariants: nobody administers upwards, extends the own rights or ends the own account; an organization keeps an active global
 * administrator of its own; on behalf nobody touches what a customer keeps control of itself with (ADR 0004); a person's standing
 * changes only under the lock of the membership, so what is taken away has ended when the call returns. Called by its routes.
 */
export { peopleEvents } from "./events.ts";
export { createPeopleJobs } from "./jobs.ts";
export { notices as peopleNotices } from "./notices.ts";
export { controllingRoles } from "./reach.data.ts";
export { peopleRoutes } from "./routes.ts";
