import { authorize } from "../../access/index.ts";
import { actingOrganization, type Context, notFound, readIdCursor, transact } from "../../platform/index.ts";
import type { Status } from "./rules.ts";
import { selectAddressees, selectInvitation, selectInvitations } from "./store.ts";

/** The partner's invitations, newest first, with what became of each mail. One row more than asked for, if there is one. */
export async function listInvitations(ctx: Context, query: { status?: Status | undefined; limit: number; cursor?: string | undefined }) {
  const partnerId = actingOrganization(ctx);
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:invitation:read");
    const found = await selectInvitations(tx, partnerId, {
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
    await authorize(tx, ctx, partnerId, "relationships:invitation:read");
    const invitation = await selectInvitation(tx, partnerId, id, "read");
    if (!invitation) throw notFound();
    return { invitation, addressees: await selectAddressees(tx, partnerId, [id]) };
  });
}
