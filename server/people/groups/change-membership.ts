import { accessEvents, addToGroup, findGroup, removeFromGroup } from "../../access/index.ts";
import { requireFreshSignIn } from "../../identity/index.ts";
import { type Context, notFound, record, transact } from "../../platform/index.ts";
import { eventOn, loadPerson, refuse } from "../load-person.ts";
import { refuseGroupChange } from "../rules.ts";

/**
 * Puts a person into a group or takes them out, in their own organization only. When taking out returns, nothing that the person
 * began by the group's rights is under way any more. Done twice it is done once. Throws DomainError `guest-account`,
 * `level-out-of-reach`, `higher-administrator`, `own-rights`, `fresh-sign-in-required` (403), `user-deleted` (409), and as authorize.
 */
export async function changeMembership(
  ctx: Context,
  { organizationId, groupId, userId }: { organizationId: string; groupId: string; userId: string },
  change: "add" | "remove",
): Promise<void> {
  await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:group:assign");
    const group = await findGroup(tx, organizationId, groupId);
    if (group === undefined) throw notFound();
    refuse(refuseGroupChange(change, group.key, loaded.by, loaded.person));
    if (change === "add") requireFreshSignIn(ctx);
    const isNew =
      change === "add"
        ? await addToGroup(tx, organizationId, groupId, userId, ctx.now)
        : await removeFromGroup(tx, organizationId, groupId, userId);
    if (!isNew) return;
    const event = change === "add" ? accessEvents.groupMemberAdded : accessEvents.groupMemberRemoved;
    await record(tx, ctx, [eventOn(ctx, loaded, loaded.user, event, { groupId, groupKey: group.key, groupName: group.name })]);
  });
}
