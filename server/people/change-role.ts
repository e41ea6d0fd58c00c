import { accessEvents, assignRole, findRole, removeRole } from "../access/index.ts";
import { requireFreshSignIn } from "../identity/index.ts";
import { type Context, notFound, record, transact } from "../platform/index.ts";
import { keepGlobalAdministrator } from "./keep-global-administrator.ts";
import { eventOn, loadPerson, refuse, type SeenPerson, seen } from "./load-person.ts";
import { globalAdministrator } from "./reach.data.ts";
import { refuseRoleChange } from "./rules.ts";

/**
 * Gives a person an admin role, or takes it away: also from guests. Done twice it is done once. Throws DomainError
 * `protected-administrator`, `global-administrator-required`, `own-rights`, `fresh-sign-in-required` (403), `user-deleted`, `last-global-administrator` (409), and
 * as authorize.
 */
export async function changeRole(
  ctx: Context,
  organizationId: string,
  userId: string,
  roleId: string,
  change: "give" | "take",
): Promise<SeenPerson> {
  return await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:role:assign");
    const { by, person, user, roleIds } = loaded;
    const role = findRole(roleId);
    if (role === undefined) throw notFound();
    refuse(refuseRoleChange(change, role.key, by, person));
    if (change === "give") requireFreshSignIn(ctx);
    if (roleIds.includes(roleId) === (change === "give")) return seen(ctx, loaded);
    if (change === "take" && role.key === globalAdministrator) await keepGlobalAdministrator(tx, organizationId, userId);
    await (change === "give" ? assignRole(tx, organizationId, userId, roleId, ctx.now) : removeRole(tx, organizationId, userId, roleId));
    const event = change === "give" ? accessEvents.roleAssigned : accessEvents.roleRemoved;
    await record(tx, ctx, [eventOn(ctx, loaded, user, event, { roleId, roleName: role.name.en })]);
    return seen(ctx, loaded, { roleIds: change === "give" ? [...roleIds, roleId].sort() : roleIds.filter((id) => id !== roleId) });
  });
}
