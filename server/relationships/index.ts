/**
 * relationships: partners ask, customers decide, both live with it. Owns invitations (with their addressees), who may ask an
 * organization (asking_rules, blocked_partners, and invitation_reports for the vendor), how it looks after its consents (consent_rules, access_reviews with their
 * lines), help_requests to the vendor, relationships (the
 * customer's side), partner_customers (the partner's list of customers) with customer_tags, customer_views, partner_accounts (people of
 * partners with an account at a customer), and partnerships (provider and reseller, on both sides).
 *
 * Invariants: a relationship begins only by a customer's acceptance or an import without any authority; one active relationship
 * of a kind per pair; administration is a grant written through access and ended by its source; both sides' rows change in one
 * transaction; an ended or removed thing keeps its row. An acceptance never touches what the customer has with other partners. The
 * partner's list holds nothing that only administration lets it read.
 * A partnership never touches a customer, nor what customers have granted; the provider's access to the reseller's own organization
 * is a grant of the reseller with the partnership as its source. It stands here because its invitations are those of relationships.
 * What a kind of relationship is for stands in modules to the right (devices, apps, purchases), which ask here whether it is active; what
 * of that a partner would leave behind by ending it they say through the composition root (WorkOfKind).
 * Called by them, by imports and the portal's routes.
 */

export { type ActingPartner, actByRelationship } from "./act-by-relationship.ts";
export { requireCustomerAgreement } from "./customer-agreement/require-customer-agreement.ts";
export type { WorkOfKind } from "./endings/active-work.ts";
export { relationshipEvents } from "./events.ts";
export { importRelationships } from "./import-relationships.ts";
export { acceptInvitation } from "./invitations/accept-invitation.ts";
export { draftInvitation } from "./invitations/draft-invitation.ts";
export { draftedLetters, letterTo } from "./invitations/drafted-letters.ts";
export { inviteMany, type ManyAsk, notToBeAsked } from "./invitations/invite-many.ts";
export { requireInviter } from "./invitations/require-inviter.ts";
export { sendInvitation } from "./invitations/send-invitation.ts";
export { relationshipJobs } from "./jobs.ts";
export { relationshipKinds } from "./kinds.data.ts";
export { relationshipNotices } from "./notices.ts";
export { partnersOfKind } from "./partners-of-kind.ts";
export { authorizeProvider } from "./partnerships/authorize-provider.ts";
export { createRelationshipRoutes } from "./routes.ts";
export { servicesAsked } from "./schema.ts";
export { selectActiveOf as activeRelationshipsOf, selectSuspended as suspendedRelationshipsOf } from "./store.ts";
export { relationshipSuspended } from "./suspensions/rules.ts";
