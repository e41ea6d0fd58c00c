import { actingUser, type Context, notFound, transact, withoutIdempotency } from "../../platform/index.ts";
import { identityEvents } from "../events.ts";
import { renewSession } from "../renew-session.ts";
import type { StartedSession } from "../start-session.ts";
import { beginChange, dataOf, recordOnOneself } from "./change-factors.ts";
import { renewCodes } from "./recovery-codes.ts";
import { withoutFactors } from "./rules.ts";
import { deleteFactors, deleteRecoveryCodes, type FactorRow, updateFactorName } from "./store.ts";

/** Throws DomainError `not-found`. */
export async function renameFactor(ctx: Context, id: string, name: string): Promise<FactorRow> {
  const { organizationId, id: userId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const renamed = await updateFactorName(tx, { organizationId, id: userId }, id, name);
    if (renamed === undefined) throw notFound();
    await recordOnOneself(tx, ctx, identityEvents.factorRenamed, dataOf(renamed));
    return renamed;
  });
}

/**
 * Removes a factor; all other sessions of the person end. With the last one the recovery codes go, and the present session is no
 * longer one with a second factor. Throws DomainError `fresh-sign-in-required` (403), `not-found`.
 */
export async function removeFactor(ctx: Context, id: string): Promise<StartedSession> {
  const { organizationId, provenAt } = actingUser(ctx);
  return await transact(withoutIdempotency(ctx), [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    const removed = factors.find((factor) => factor.id === id);
    if (removed === undefined) throw notFound();
    await deleteFactors(tx, person, { id });
    const last = factors.length === 1;
    if (last) await deleteRecoveryCodes(tx, person);
    await recordOnOneself(tx, ctx, identityEvents.factorRemoved, { ...dataOf(removed), last });
    return await renewSession(tx, ctx, { methods: (before) => (last ? withoutFactors(before) : before), provenAt, endOthers: true });
  });
}

/** New recovery codes in place of the old ones, shown this once. Throws `fresh-sign-in-required` (403), `not-found` without a factor. */
export async function renewRecoveryCodes(ctx: Context): Promise<readonly string[]> {
  const { organizationId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    if (factors.length === 0) throw notFound();
    const codes = await renewCodes(tx, ctx, person);
    await recordOnOneself(tx, ctx, identityEvents.recoveryCodesRenewed, {});
    return codes;
  });
}
