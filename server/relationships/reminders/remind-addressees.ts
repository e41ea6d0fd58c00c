import { actingOrganization, actingUser, type Context, DomainError, type NewEvent, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { keepToLimits } from "../invitations/keep-to-limits.ts";
import { loadInvitation } from "../invitations/load-invitation.ts";
import { next } from "../invitations/rules.ts";
import { type InvitationRow, selectAddressees, updateInvitation } from "../invitations/store.ts";
import { refuseReminder } from "./rules.ts";
import { whomItReached } from "./whom-it-reached.ts";

/** Its sender reminds of an open invitation by hand. Throws DomainError as refuseReminder says (409), `too-many-invitations` (429). */
export async function remindAddressees(ctx: Context, id: string) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "create");
    const person = actingUser(ctx);
    const step = next("remind", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const to = await whomItReached(tx, ctx.settings, invitation);
    const refused = refuseReminder(invitation, to.length, ctx.now);
    if (refused) throw new DomainError("conflict", refused);
    await keepToLimits(tx, ctx, partnerId, id, to);
    const updated = await updateInvitation(tx, invitation, { reminded_by_hand_at: ctx.now, reminded_by_name: person.name });
    await record(tx, ctx, [reminded(invitation, to, "by-hand")]);
    return { invitation: updated, addressees: await selectAddressees(tx, partnerId, [id]) };
  });
}

export function reminded(invitation: InvitationRow, to: readonly string[], reminder: "after" | "before-expiry" | "by-hand"): NewEvent {
  return {
    kind: relationshipEvents.invitationReminded,
    organizations: [invitation.organization_id],
    subject: { kind: "invitation", id: invitation.id, name: to.join(", ") },
    data: { to, reminder },
  };
}
