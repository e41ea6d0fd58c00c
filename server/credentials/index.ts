/**
 * credentials: API credentials by which an organization's services sign in. Owns api_credentials.
 *
 * Invariants: the secret is shown once, when it is made, and kept only hashed; a credential carries the scopes that it was
 * made with and never more; a revoked one opens nothing from the moment the call returns, since `identity` reads it with every request.
 */
export { credentialEvents } from "./events.ts";
export { credentialRoutes } from "./routes.ts";
