import { identityEvents, requireFreshSignIn, resetFactors } from "../identity/index.ts";
import { type Context, record, transact } from "../platform/index.ts";
import { eventOn, loadPerson, refuse } from "./load-person.ts";
import { refuseAct } from "./rules.ts";

/**
 * Takes somebody's second factors away who has lost them: the person signs in with the password alone and sets up new ones. All their
 * sessions end, and they hear of it by mail. Whoever may reset the password may do this.
 *
 * Throws DomainError `own-second-factors`, `fresh-sign-in-required`, `guest-account`, `higher-administrator`, `protected-administrator` (403),
 * `user-deleted` (409), and as authorize.
 */
export async function resetSecondFactors(ctx: Context, organizationId: string, userId: string): Promise<void> {
  await transact(ctx, [organizationId], async (tx) => {
    const loaded = await loadPerson(tx, ctx, organizationId, userId, "users:password:reset");
    refuse(refuseAct("reset-second-factors", loaded.by, loaded.person, ctx.now));
    requireFreshSignIn(ctx);
    const removed = await resetFactors(tx, ctx, loaded.key);
    await record(tx, ctx, [eventOn(ctx, loaded, loaded.user, identityEvents.factorsReset, { removed })]);
  });
}
