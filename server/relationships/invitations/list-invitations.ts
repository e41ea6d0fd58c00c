import { authorize } from "../../access/index.ts";
import { actingOrganization, type Context, readIdCursor, transact } from "../../platform/index.ts";
import { kindNamed } from "./kinds.ts";
import { loadInvitation } from "./load-invitation.ts";
import type { Status } from "./rules.ts";
import { selectAddressees, selectInvitations } from "./store.ts";

/** The partner's invitations to customers, or for partnerships, newest first, with what became of each mail. One row more than asked for, if there is one. */
export async function listInvitations(
  ctx: Context,
  query: { addressee: "customer" | "partner"; status?: Status | undefined; limit: number; cursor?: string | undefined },
) {
  const partnerId = actingOrganization(ctx);
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, kindNamed(query.addressee === "partner" ? "partnership" : "reseller").actions.read);
    const found = await selectInvitations(tx, partnerId, {
      addressee: query.addressee,
      status: query.status,
      after,
      limit: query.limit + 1,
      now: ctx.now,
    });
    const addressees = await selectAddressees(
      tx,
      partnerId,
      found.map((invitation) => invitation.id),
    );
    return found.map((invitation) => ({
      invitation,
      addressees: addressees.filter((addressee) => addressee.invitation_id === invitation.id),
    }));
  });
}

export async function getInvitation(ctx: Context, id: string) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "read");
    return { invitation, addressees: await selectAddressees(tx, partnerId, [id]) };
  });
}
