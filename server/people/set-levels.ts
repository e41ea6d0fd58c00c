import {
  type Authority,
  accessEvents,
  addToGroup,
  adminLevels,
  assignRole,
  authorize,
  findRole,
  groupsOf,
  removeFromGroup,
  removeRole,
} from "../access/index.ts";
import { requireFreshSignIn } from "../identity/index.ts";
import { findOrganization } from "../organizations/index.ts";
import { type Context, type NewEvent, notFound, record, type Tx, transact } from "../platform/index.ts";
import { keepGlobalAdministrator } from "./keep-global-administrator.ts";
import { type LevelChange, type Levels, type LevelWishes, planLevels } from "./levels.ts";
import { administratorOf, eventOn, type LoadedPerson, loadPerson, refuse, type SeenPerson, seen } from "./load-person.ts";
import { globalAdministrator } from "./reach.data.ts";
import { levelsOfPartnersOnly } from "./refusals.data.ts";
import { newcomer, refuseGroupChange, refuseRoleChange } from "./rules.ts";

/**
 * Sets which agent level and which admin level one of a partner's own people holds: exactly the one that is named; a kind that is not
 * named stays as it is, and so do admin roles that are no level. When it returns, nothing that the person began by a level that they
 * lost is under way any more. Throws DomainError `levels-of-partners-only` (409),
 * `fresh-sign-in-required` (403) if something is given, and as changing a group and a role do.
 */
export async function setLevels(ctx: Context, organizationId: string, userId: string, levels: LevelWishes): Promise<SeenPerson> {
  return await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:user:update");
    const organization = await findOrganization(tx, organizationId);
    if (organization?.partner_kind == null) refuse(levelsOfPartnersOnly);
    return await applyLevels(tx, ctx, loaded, levels);
  });
}

/** The same for somebody who is loaded for changing. */
export async function applyLevels(tx: Tx, ctx: Context, loaded: LoadedPerson, levels: LevelWishes): Promise<SeenPerson> {
  const { organizationId } = loaded.authority;
  const changes = planLevels(levels, { groups: loaded.person.groups, roleIds: loaded.roleIds });
  await permitChanges(tx, ctx, loaded, changes);
  if (changes.some((change) => change.change === "take" && change.adminLevel === globalAdministrator))
    await keepGlobalAdministrator(tx, organizationId, loaded.person.id);
  const groups = changes.some((change) => "agentLevel" in change) ? await groupsOf(tx, organizationId) : [];
  const events: NewEvent[] = [];
  for (const change of changes) {
    if ("agentLevel" in change) {
      const group = groups.find(({ key }) => key === change.agentLevel);
      if (group === undefined) throw notFound();
      await (change.change === "add"
        ? addToGroup(tx, organizationId, group.id, loaded.person.id, ctx.now)
        : removeFromGroup(tx, organizationId, group.id, loaded.person.id));
      const kind = change.change === "add" ? accessEvents.groupMemberAdded : accessEvents.groupMemberRemoved;
      events.push(eventOn(ctx, loaded, loaded.user, kind, { groupId: group.id, groupKey: group.key, groupName: group.name }));
    } else {
      const roleId = roleIdOf(change.adminLevel);
      await (change.change === "give"
        ? assignRole(tx, organizationId, loaded.person.id, roleId, ctx.now)
        : removeRole(tx, organizationId, loaded.person.id, roleId));
      const kind = change.change === "give" ? accessEvents.roleAssigned : accessEvents.roleRemoved;
      events.push(eventOn(ctx, loaded, loaded.user, kind, { roleId, roleName: findRole(roleId)?.name.en ?? roleId }));
    }
  }
  await record(tx, ctx, events);
  return seen(ctx, loaded, heldAfter(loaded, changes));
}

/** Whether the levels may be given to somebody new. */
export async function permitLevels(tx: Tx, ctx: Context, authority: Authority, levels: Levels): Promise<void> {
  const person = newcomer;
  await permitChanges(tx, ctx, { authority, by: administratorOf(ctx, authority), person }, planLevels(levels, { groups: [], roleIds: [] }));
}

/** Each kind of change takes its own right, asked only if something of the kind changes. */
async function permitChanges(
  tx: Tx,
  ctx: Context,
  { authority, by, person }: Pick<LoadedPerson, "authority" | "by" | "person">,
  changes: readonly LevelChange[],
): Promise<void> {
  const { organizationId } = authority;
  if (changes.some((change) => "agentLevel" in change)) await authorize(tx, ctx, organizationId, "users:group:assign");
  if (changes.some((change) => "adminLevel" in change)) await authorize(tx, ctx, organizationId, "users:role:assign");
  for (const change of changes) {
    if ("agentLevel" in change) refuse(refuseGroupChange(change.change, change.agentLevel, by, person), "agentLevel");
    else refuse(refuseRoleChange(change.change, change.adminLevel, by, person), "adminLevel");
  }
  if (changes.some(({ change }) => change === "add" || change === "give")) requireFreshSignIn(ctx);
}

function heldAfter({ person, roleIds }: LoadedPerson, changes: readonly LevelChange[]) {
  const held = { groups: new Set(person.groups), roleIds: new Set(roleIds) };
  for (const change of changes) {
    if ("agentLevel" in change) held.groups[change.change === "add" ? "add" : "delete"](change.agentLevel);
    else held.roleIds[change.change === "give" ? "add" : "delete"](roleIdOf(change.adminLevel));
  }
  return { groups: [...held.groups], roleIds: [...held.roleIds].sort() };
}

function roleIdOf(key: string): string {
  return adminLevels.find((level) => level.key === key)?.roleId ?? "";
}
