/**
 * installation: how organizations come to be that nobody enrolled by themselves: the vendor's own when Procura is set up, and partners
 * and customers that the vendor adds; and how those that partners have imported get their first administrator. Owns no table; puts the front doors of organizations, identity and access together in one transaction.
 * Called by `main.ts set-up`, the demo world and the test kit.
 */
export { type Added, addOrganization, type NewPerson } from "./add-organization.ts";
export { installationEvents } from "./events.ts";
export { installationRoutes } from "./routes.ts";
export { loadReferenceData, setUpInstallation } from "./set-up-installation.ts";
