import { actingOrganization, type Context, DomainError, transact } from "../../platform/index.ts";
import { linkOf } from "./link.ts";
import { loadInvitation } from "./load-invitation.ts";
import { next } from "./rules.ts";
import { whereAccepted } from "./where-accepted.ts";

/**
 * The letter of an invitation as it stands, with its link, for somebody who may send it: to go on with what was prepared, or to send it
 * again. Throws DomainError as sending an invitation that has come to an end does, and as loadInvitation.
 */
export async function readLetter(ctx: Context, id: string) {
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "create");
    const step = next("send", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const portal = await whereAccepted(tx, invitation, ctx.now);
    return { invitation, link: linkOf(ctx.settings, actingOrganization(ctx), id, portal?.url) };
  });
}
