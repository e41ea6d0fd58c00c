import { z } from "zod";
import { id, instant, type Route, route } from "../../platform/index.ts";
import { liftPartnerLock, lockPartnerAccess, readPartnerLock, type SeenLock } from "./change-lock.ts";

const params = z.strictObject({ organizationId: id });
const path = "/organizations/{organizationId}/partner-lock";

const partnerLock = z.object({
  locked: z.boolean().describe("While it is, no grant of any partner opens anything"),
  lockedAt: instant.nullable(),
  lockedBy: z.object({ id, name: z.string() }).nullable(),
  allowedActions: z.array(z.literal("access:partner-lock:change")),
});

export const partnerLockRoutes: readonly Route[] = [
  route({
    method: "GET",
    path,
    name: "getPartnerLock",
    summary: "Whether the organization has locked all access of partners",
    audience: "person",
    params,
    answers: { 200: partnerLock },
    run: (ctx, input) => readPartnerLock(ctx, input.params.organizationId),
    present,
  }),
  route({
    method: "PUT",
    path,
    name: "lockPartnerAccess",
    summary: "Suspend all access of partners at once",
    description: "When this returns, no access decision under any grant says yes. Grants stand, and open again when the lock is lifted.",
    audience: "person",
    params,
    answers: { 200: partnerLock },
    run: (ctx, input) => lockPartnerAccess(ctx, input.params.organizationId),
    present,
  }),
  route({
    method: "DELETE",
    path,
    name: "liftPartnerLock",
    summary: "Let partners do again what they were allowed to do before the lock",
    audience: "person",
    params,
    answers: { 200: partnerLock },
    run: (ctx, input) => liftPartnerLock(ctx, input.params.organizationId),
    present,
  }),
];

function present({ lock, mayChange }: SeenLock): { body: z.input<typeof partnerLock> } {
  return {
    body: {
      locked: lock !== null,
      lockedAt: lock?.at.toISOString() ?? null,
      lockedBy: lock && { id: lock.byId, name: lock.byName },
      allowedActions: mayChange ? ["access:partner-lock:change"] : [],
    },
  };
}
