import { hashPassword, identityEvents, setTemporaryPassword, temporaryPassword } from "../identity/index.ts";
import { type Context, record, type Tx, transact, withoutIdempotency } from "../platform/index.ts";
import { eventOn, type LoadedPerson, loadPerson, refuse } from "./load-person.ts";
import { refuseAct } from "./rules.ts";

/**
 * Gives a person a temporary password, shown this once, to be changed at the next sign-in. All their sessions end.
 * Throws DomainError `own-password`, `guest-account`, `higher-administrator`, `protected-administrator` (403), `user-deleted` (409), and
 * as authorize.
 */
export async function resetPassword(ctx: Context, organizationId: string, userId: string): Promise<{ temporaryPassword: string }> {
  // Hashing is slow: nobody makes the server do it for what they may not do. Asked again where it counts.
  await transact(withoutIdempotency(ctx), [organizationId], (tx) => loadResettable(tx, ctx, organizationId, userId));
  const password = temporaryPassword(ctx);
  const hash = await hashPassword(password);
  return await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadResettable(tx, ctx, organizationId, userId);
    await setTemporaryPassword(tx, ctx, loaded.key, hash);
    await record(tx, ctx, [eventOn(ctx, loaded, loaded.user, identityEvents.passwordResetByAdmin)]);
    return { temporaryPassword: password };
  });
}

async function loadResettable(tx: Tx, ctx: Context, organizationId: string, userId: string): Promise<LoadedPerson> {
  const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:password:reset");
  refuse(refuseAct("reset-password", loaded.by, loaded.person, ctx.now));
  return loaded;
}
