import { findLock, holdGuests, type PartnerLock, updateLock } from "../../organizations/index.ts";
import { actingUser, alsoSee, type Context, type EventKind, record, type Tx, transact } from "../../platform/index.ts";
import { type Authority, authorize } from "../authorize.ts";
import { accessEvents } from "../events.ts";
import { holdGrants } from "../store.ts";

/*
 *   partner access   open ──lock──▶ locked ──lift──▶ open          grants stand as they are; while it is locked none of them opens anything
 */

/** What an organization's own people see of its lock. */
export interface SeenLock {
  readonly lock: PartnerLock | null;
  readonly mayChange: boolean;
}

export async function readPartnerLock(ctx: Context, organizationId: string): Promise<SeenLock> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "relationships:relationship:read");
    return { lock: await findLock(tx, organizationId), mayChange: authority.may("access:partner-lock:change") };
  });
}

/**
 * Suspends every access of partners. When this returns no decision under a grant says yes, and nothing that a partner had begun is
 * still under way. Done again it changes nothing.
 */
export async function lockPartnerAccess(ctx: Context, organizationId: string): Promise<SeenLock> {
  const person = actingUser(ctx);
  return await change(ctx, organizationId, accessEvents.partnerAccessLocked, { at: ctx.now, byId: person.id, byName: person.name });
}

/** Lets live grants open again what they opened before. */
export async function liftPartnerLock(ctx: Context, organizationId: string): Promise<SeenLock> {
  return await change(ctx, organizationId, accessEvents.partnerAccessUnlocked, null);
}

async function change(ctx: Context, organizationId: string, kind: EventKind, wanted: PartnerLock | null): Promise<SeenLock> {
  return await transact(ctx, [organizationId], async (tx) => {
    const authority = await authorize(tx, ctx, organizationId, "access:partner-lock:change");
    // Memberships and grants before the organization, as everybody goes who acts under them. Waits for what has begun; what comes later
    // sees the lock.
    await holdGuests(tx, organizationId);
    await holdGrants(tx, organizationId);
    const before = await findLock(tx, organizationId, "change");
    if ((before === null) === (wanted === null)) return { lock: before, mayChange: true };
    await updateLock(tx, organizationId, wanted, ctx.now);
    // Asked again: a partner may have been let in while the organization was waited for.
    await tell(tx, ctx, authority, kind, await holdGrants(tx, organizationId));
    return { lock: wanted, mayChange: true };
  });
}

async function tell(tx: Tx, ctx: Context, of: Authority, kind: EventKind, partnerIds: readonly string[]): Promise<void> {
  await alsoSee(tx, partnerIds);
  const subject = { kind: "organization", id: of.organizationId, name: of.organizationName };
  await record(tx, ctx, [{ kind, organizations: [of.organizationId, ...partnerIds], subject }]);
}
