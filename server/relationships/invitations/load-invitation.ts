import { type Authority, authorize } from "../../access/index.ts";
import { actingOrganization, type Context, notFound, type Tx } from "../../platform/index.ts";
import { kindOf } from "./kinds.ts";
import { type InvitationRow, selectInvitation } from "./store.ts";

/** An invitation of the acting organization, for somebody who may see or change those of its kind. */
export async function loadInvitation(
  tx: Tx,
  ctx: Context,
  id: string,
  purpose: "read" | "create",
): Promise<{ invitation: InvitationRow; authority: Authority }> {
  const senderId = actingOrganization(ctx);
  const invitation = await selectInvitation(tx, senderId, id, purpose === "read" ? "read" : "change");
  if (!invitation) throw notFound();
  const authority = await authorize(tx, ctx, senderId, kindOf(invitation).actions[purpose]);
  return { invitation, authority };
}
