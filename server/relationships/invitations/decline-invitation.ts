import { authorize } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { actingOrganization, actingUser, type Context, DomainError, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { kindOf } from "./kinds.ts";
import { openLink, ownerOf, sameInvitation } from "./link.ts";
import { onlyGlobalAdministrator } from "./only-global-administrator.ts";
import { next, statusAt } from "./rules.ts";
import { insertDecline, updateInvitation } from "./store.ts";

/**
 * A customer's global administrator says no, with a reason if they like; the partner is told. An open link stays open for others;
 * saying no to it again changes nothing and tells nobody.
 */
export async function declineInvitation(ctx: Context, id: string, token: string, reason: string | undefined) {
  const customerId = actingOrganization(ctx);
  const { organizationId: partnerId } = ownerOf(token);
  return await transact(ctx, [partnerId], async (tx) => {
    const invitation = await openLink(tx, token, "change");
    sameInvitation(ctx, invitation, id);
    const [partner, customer] = await Promise.all([findOrganization(tx, partnerId), findOrganization(tx, customerId)]);
    if (!partner || !customer) throw new Error("both organizations exist");
    const { refuseParties, actions } = kindOf(invitation);
    const refused = refuseParties(partner, customer);
    if (refused) throw new DomainError("invalid", refused);
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, actions.answer));
    const step = next("decline", invitation, ctx.now, customerId);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const person = actingUser(ctx);
    const answer = { id: ctx.newId(), organization: { id: customerId, name: customer.name }, person, at: ctx.now };
    if (!(await insertDecline(tx, invitation, answer, reason ?? null))) return { status: statusAt(invitation, ctx.now) };
    const closed =
      step.status === "declined"
        ? { closed_at: ctx.now, closed_by_id: person.id, closed_by_name: person.name, decline_reason: reason ?? null }
        : {};
    const declined = await updateInvitation(tx, invitation, {
      status: step.status,
      decline_count: invitation.decline_count + 1,
      ...closed,
    });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.invitationDeclined,
        organizations: [partnerId, customerId],
        subject: { kind: "invitation", id, name: customer.name },
        data: { reason: reason ?? null, partnerName: partner.name, customerName: customer.name, invitedById: invitation.created_by_id },
      },
    ]);
    return { status: statusAt(declined, ctx.now) };
  });
}
