/**
 * federation: sign-in with an organization's own OpenID provider, per mail domain that the organization has proven to be its own. Owns
 * identity_providers, provider_domains, provider_accounts, provider_sign_ins.
 *
 * Invariants: a domain is proven by its DNS and by one organization only; a provider is turned on only after somebody came back from
 * it with its present settings; whoever comes from it gets an account of that organization or none; each answer counts once, in the
 * browser that left; an organization's global administrators never depend on it. Called by its routes.
 */
export { federationEvents } from "./events.ts";
export { createFederationJobs } from "./jobs.ts";
export { federationRoutes } from "./routes.ts";
