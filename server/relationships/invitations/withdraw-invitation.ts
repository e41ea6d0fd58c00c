import { actingOrganization, actingUser, type Context, DomainError, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { loadInvitation } from "./load-invitation.ts";
import { next } from "./rules.ts";
import { selectAddressees, updateInvitation } from "./store.ts";

/** Takes an invitation back: from now on its link says so. Relationships that came of it stay. */
export async function withdrawInvitation(ctx: Context, id: string) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "create");
    const addressees = await selectAddressees(tx, partnerId, [id]);
    if (invitation.status === "withdrawn") return { invitation, addressees };
    const step = next("withdraw", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const person = actingUser(ctx);
    const withdrawn = await updateInvitation(tx, invitation, {
      status: step.status,
      closed_at: ctx.now,
      closed_by_id: person.id,
      closed_by_name: person.name,
    });
    await record(tx, ctx, [
      { kind: relationshipEvents.invitationWithdrawn, organizations: [partnerId], subject: { kind: "invitation", id, name: null } },
    ]);
    return { invitation: withdrawn, addressees };
  });
}
