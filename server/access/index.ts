/**
 * access: who may do what for whom. Owns role_assignments, groups, group_members, grants, access_assignments, grant_uses; the catalog of
 * actions and of admin roles.
 *
 * Invariants: authority at a customer exists only as a grant that a named person there gave; it is evaluated at decision time
 * against start, end, revocation, the customer's lock and the person's standing; nothing is cached. A decision reads grants and knows nothing of
 * what gave rise to them: their source writes and ends them through here. Called by every module to the right, through
 * `authorize` (in a transaction), and by services through the decisions route.
 */
export { type Action, actions, allActions, credentialScopes } from "./actions.ts";
export { administratorsToTell } from "./administrators-to-tell.ts";
export { asVendor } from "./as-vendor.ts";
export { type Authority, authorize, historiesOf, lookAt, lookCloselyAt } from "./authorize.ts";
export { accessEvents } from "./events.ts";
export {
  type AdminLevel,
  type AgentLevel,
  adminLevels,
  adminLevelsOf,
  agentLevels,
  agentLevelsOf,
  type LevelKey,
} from "./levels.data.ts";
export { rolesAllowing } from "./needed-roles.ts";
export { accessNotices } from "./partner-lock/notices.ts";
export { actionsOfAgentLevel, actionsOfRole, findRole } from "./role-actions.ts";
export { adminRoles, roleId } from "./roles.data.ts";
export { accessRoutes, presentRole, rolesOfConsent } from "./routes.ts";
export { setUpBuiltInGroups } from "./set-up-groups.ts";
export {
  deleteGroupMember as removeFromGroup,
  deleteRoleAssignment as removeRole,
  insertGroupMember as addToGroup,
  insertRoleAssignment as assignRole,
  lockHoldersOfRole,
  selectGrantsInForce as grantsInForce,
  selectGroup as findGroup,
  selectGroupKeysOfUsers as groupKeysOfUsers,
  selectGroupMemberIds as groupMemberIds,
  selectGroups as groupsOf,
  selectHoldersOfRole as holdersOfRole,
  selectRoleSince as roleSince,
  selectRolesOfUsers as rolesOfUsers,
  suspendGrants,
} from "./store.ts";
export { idleBand, idleBands, idleDays } from "./uses/rules.ts";
export { grantUse, presentUse } from "./uses/seen-use.ts";
export { type SeenUse, selectUses as usesOfGrants } from "./uses/store.ts";
export { endGrants, grantAdministration } from "./write-grants.ts";
