import { changeUserStatus, identityEvents } from "../identity/index.ts";
import { type Context, record, transact } from "../platform/index.ts";
import { keepGlobalAdministrator } from "./keep-global-administrator.ts";
import { eventOn, loadPerson, refuse, type SeenPerson, seen } from "./load-person.ts";
import { globalAdministrator } from "./reach.data.ts";
import { refuseAct, statusAfter, type Transition } from "./rules.ts";

const acts = {
  disable: { action: "users:user:disable", event: identityEvents.userDisabled },
  enable: { action: "users:user:disable", event: identityEvents.userEnabled },
  delete: { action: "users:user:delete", event: identityEvents.userDeleted },
  restore: { action: "users:user:delete", event: identityEvents.userRestored },
} as const;

/**
 * Disables, enables, deletes (for 30 days undoably) or restores an account. When disabling or deleting returns, nothing that the person
 * began is under way any more and no session of theirs is open. Roles and groups stay noted. Done twice it is done once.
 *
 * Throws DomainError `own-account`, `guest-account`, `higher-administrator`, `protected-administrator` (403), `user-deleted`,
 * `last-global-administrator` (409), `restore-window-over` (422), and as authorize.
 */
export async function changeStatus(ctx: Context, organizationId: string, userId: string, transition: Transition): Promise<SeenPerson> {
  const { action, event } = acts[transition];
  return await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, action);
    const { by, person, key } = loaded;
    refuse(refuseAct(transition, by, person, ctx.now));
    const status = statusAfter(transition, person.status);
    if (status === person.status) return seen(ctx, loaded);
    if (status !== "active" && person.roles.includes(globalAdministrator)) await keepGlobalAdministrator(tx, organizationId, userId);
    const user = await changeUserStatus(tx, ctx, key, null, status);
    await record(tx, ctx, [eventOn(ctx, loaded, user, event)]);
    return seen(ctx, loaded, { user });
  });
}
