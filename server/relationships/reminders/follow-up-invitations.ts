import { findProgram } from "../../organizations/index.ts";
import { type Context, type NewEvent, record, type Tx, transact } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import { type InvitationRow, selectAddressees, selectInvitation, updateInvitation } from "../invitations/store.ts";
import { reminded } from "./remind-addressees.ts";
import { stepOf } from "./rules.ts";
import { selectDueInvitations } from "./store.ts";
import { whomItReached } from "./whom-it-reached.ts";

const batch = 200;

/** Reminds of invitations that nobody has answered, and tells the writers of those whose time is over. Safe to repeat. */
export async function followUpInvitations(newContext: () => Context): Promise<void> {
  for (;;) {
    const ctx = newContext();
    const due = await transact(ctx, [], (tx) => selectDueInvitations(tx, ctx.now, batch));
    for (const { organizationId, id } of due) await transact(newContext(), [organizationId], (tx) => followUp(tx, ctx, organizationId, id));
    if (due.length < batch) return;
  }
}

async function followUp(tx: Tx, ctx: Context, organizationId: string, id: string): Promise<void> {
  // Held: an answer that comes now waits, and one that came first is seen.
  const invitation = await selectInvitation(tx, organizationId, id, "change");
  const program = invitation && (await findProgram(tx, invitation.program_id));
  if (!invitation || !program) return;
  const step = stepOf(invitation, program.rules, ctx.now);
  const to = step.remind.length === 0 ? [] : await whomItReached(tx, ctx.settings, invitation);
  const done = {
    ...(step.remind.includes("after") ? { reminded_after_at: ctx.now } : {}),
    ...(step.remind.includes("before-expiry") ? { reminded_before_at: ctx.now } : {}),
    ...(step.tellExpired ? { expiry_told_at: ctx.now } : {}),
  };
  await updateInvitation(tx, invitation, { ...done, follow_up_at: stepOf({ ...invitation, ...done }, program.rules, ctx.now).lookAt });
  const events = [
    ...(to.length > 0 ? [reminded(invitation, to, step.remind.at(-1) ?? "after")] : []),
    ...(step.tellExpired ? [expired(invitation, await selectAddressees(tx, organizationId, [id]))] : []),
  ];
  if (events.length > 0) await record(tx, ctx, events);
}

function expired(invitation: InvitationRow, addressees: readonly { email: string }[]): NewEvent {
  const to = addressees.map(({ email }) => email);
  return {
    kind: relationshipEvents.invitationExpired,
    organizations: [invitation.organization_id],
    subject: { kind: "invitation", id: invitation.id, name: to.join(", ") || null },
    data: {
      to,
      kind: invitation.kind,
      addressing: invitation.single_use ? "addressed" : "open-link",
      acceptanceCount: invitation.acceptance_count,
      declineCount: invitation.decline_count,
      // Of ten thousand that were invited at once nobody wants as many mails: the batch's page tells.
      invitedById: invitation.batch_id === null ? invitation.created_by_id : undefined,
    },
  };
}
