import { roleId, roleSince } from "../../access/index.ts";
import type { OrganizationRow } from "../../organizations/index.ts";
import { actingUser, type Context, DomainError, record, type Tx } from "../../platform/index.ts";
import { relationshipEvents } from "../events.ts";
import type { InvitationRow } from "../invitations/store.ts";
import { refuseOtherAnswer, refuseSecond } from "./rules.ts";
import { decideWaiting, insertWaiting, selectWaitingOf, showWaiting, type WaitingRow } from "./store.ts";

interface Answer {
  readonly invitation: InvitationRow;
  readonly partner: OrganizationRow;
  readonly customer: OrganizationRow;
  readonly administration: boolean;
}

/**
 * For a customer that wants two administrators: the first acceptance waits, and is what comes back; null once a second, different one
 * has accepted the same. The customer is held by the caller, so of two at once one is the first. Throws DomainError
 * `second-administrator-needed`, `second-administrator-too-new`, `second-answer-differs` (409).
 */
export async function secondPairOfEyes(tx: Tx, ctx: Context, answer: Answer): Promise<WaitingRow | null> {
  const { invitation, partner, customer, administration } = answer;
  const customerId = customer.organization_id;
  const person = actingUser(ctx);
  const first = await selectWaitingOf(tx, customerId, invitation.id);
  if (!first) return await wait(tx, ctx, answer);
  const since = await roleSince(tx, customerId, person.id, roleId.globalAdministrator);
  const refused =
    refuseSecond({ byId: first.accepted_by_id, at: first.accepted_at }, { id: person.id, since }) ??
    refuseOtherAnswer(first, administration);
  if (refused) throw new DomainError("conflict", refused);
  await decideWaiting(tx, first, "confirmed", person, ctx.now);
  await showWaiting(tx, partner.organization_id, invitation.id, null);
  await record(tx, ctx, [eventOf("acceptanceConfirmed", first, customer.name)]);
  return null;
}

async function wait(tx: Tx, ctx: Context, { invitation, partner, customer, administration }: Answer): Promise<WaitingRow> {
  const person = actingUser(ctx);
  const waiting = await insertWaiting(tx, {
    organization_id: customer.organization_id,
    id: ctx.newId(),
    invitation_id: invitation.id,
    partner_id: partner.organization_id,
    partner_name: partner.name,
    kind: invitation.kind,
    administration,
    status: "waiting",
    accepted_at: ctx.now,
    accepted_by_id: person.id,
    accepted_by_name: person.name,
    expires_at: invitation.expires_at,
  });
  await showWaiting(tx, partner.organization_id, invitation.id, { since: ctx.now, at: customer.name });
  await record(tx, ctx, [eventOf("acceptanceWaiting", waiting, customer.name, { invitedById: invitation.created_by_id })]);
  return waiting;
}

/** Of both histories. */
export function eventOf(
  kind: "acceptanceWaiting" | "acceptanceConfirmed" | "acceptanceRefused",
  waiting: WaitingRow,
  customerName: string,
  more: Readonly<Record<string, unknown>> = {},
) {
  const { partner_id: partnerId, partner_name: partnerName, organization_id: customerId } = waiting;
  return {
    kind: relationshipEvents[kind],
    organizations: [partnerId, customerId],
    subject: { kind: "invitation", id: waiting.invitation_id, name: partnerName },
    data: { partnerId, partnerName, customerId, customerName, acceptedBy: waiting.accepted_by_name, ...more },
  };
}
