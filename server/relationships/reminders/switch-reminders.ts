import { findProgram } from "../../organizations/index.ts";
import { actingOrganization, type Context, DomainError, record, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { loadInvitation } from "../invitations/load-invitation.ts";
import { next } from "../invitations/rules.ts";
import { selectAddressees, updateInvitation } from "../invitations/store.ts";
import { stepOf } from "./rules.ts";

/** Whether Procura reminds of an open invitation by itself. Doing it again changes nothing. */
export async function switchReminders(ctx: Context, id: string, on: boolean) {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const { invitation } = await loadInvitation(tx, ctx, id, "create");
    const step = next("remind", invitation, ctx.now);
    if ("refusal" in step) throw new DomainError("conflict", step.refusal);
    const program = await findProgram(tx, invitation.program_id);
    if (!program) throw new Error("an invitation has a program");
    const addressees = await selectAddressees(tx, partnerId, [id]);
    if (invitation.reminders === on) return { invitation, addressees };
    const { lookAt } = stepOf({ ...invitation, reminders: on }, program.rules, ctx.now);
    // What fell due meanwhile goes out at the next look.
    const updated = await updateInvitation(tx, invitation, { reminders: on, follow_up_at: lookAt });
    await record(tx, ctx, [
      {
        kind: relationshipEvents.remindersSwitched,
        organizations: [partnerId],
        subject: { kind: "invitation", id, name: addressees.map(({ email }) => email).join(", ") || null },
        data: { on },
      },
    ]);
    return { invitation: updated, addressees };
  });
}
