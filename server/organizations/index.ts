/**
 * organizations: tenants (the vendor, partners, customers), their domains, who belongs to them, and the programs whose rules
 * hold for them. Owns organizations, organization_domains, external_organization_ids, partner_network_ids, memberships, programs,
 * installation.
 *
 * Invariants: a domain, and a partner network ID, belongs to one organization of the installation; a person's standing in an organization changes only
 * under the lock of the membership row. Called by everything to the right; itself asks nobody whether something is allowed:
 * its callers have authorized before.
 */
export { createOrganization, createOrganizations, type OrganizationDraft } from "./create-organization.ts";
export { networkIdTaken } from "./network-ids/network-id-taken.ts";
export { claimNetworkId, releaseNetworkId, selectNetworkIds as findNetworkIds } from "./network-ids/store.ts";
export { availableKinds, type PartnerKind, requireAvailableKind } from "./partner-kinds.ts";
export { acceptancePortal, type Program, type ProgramRules, presets } from "./programs.ts";
export { countryName, type Region, regionOf } from "./regions.ts";
export { requireTellingName } from "./require-telling-name.ts";
export { centerName, isTellingName } from "./rules.ts";
export {
  claimExternalIds,
  deleteMembership as leaveOrganization,
  holdGuests,
  indexNames as indexOrganizationNames,
  insertInstallation,
  insertMembership as joinOrganization,
  lockMembership,
  type OrganizationOfUser,
  type OrganizationRow,
  organizationSearchScope,
  type PartnerLock,
  selectExternalIds as findExternalIds,
  selectInstallation,
  selectLock as findLock,
  selectMembership as findMembership,
  selectOrganization as findOrganization,
  selectOrganizations as findOrganizations,
  selectOrganizationsOfUser as organizationsOfUser,
  selectProgram as findProgram,
  selectPrograms as findPrograms,
  selectStandings as standingsOfOrganizations,
  selectWithProgram as findWithProgram,
  updateLock,
  updateOrganization,
  updateProgramRule as setProgramRule,
  upsertProgram,
} from "./store.ts";
