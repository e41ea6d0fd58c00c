import { authorize } from "../../access/index.ts";
import { findWithProgram } from "../../organizations/index.ts";
import {
  actingOrganization,
  actingUser,
  alsoSee,
  type Context,
  DomainError,
  notFound,
  record,
  type Tx,
  transact,
} from "../../platform/index.ts";
import { relist } from "../customers/relist.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { type RelationshipRow, selectRelationship, updateRelationship } from "../store.ts";
import { factsOf } from "./facts.ts";
import { dueAfter, relationshipEnded } from "./rules.ts";

/**
 * The customer asks the partner to end the relationship within the program's notice period. Asking again leaves the first day as it
 * is. Throws DomainError `relationship-ended` (409), `global-administrator-required` (403), and as authorize.
 */
export async function requestEnd(ctx: Context, relationshipId: string, reason: string | null): Promise<RelationshipRow> {
  return await change(ctx, relationshipId, async (tx, relationship) => {
    if (relationship.end_due_at !== null) return relationship;
    const customer = await findWithProgram(tx, relationship.organization_id);
    if (!customer) throw new Error("an acting organization exists and has a program");
    const due = dueAfter(ctx.now, customer.program.rules.endNoticeDays);
    const request = { end_requested_at: ctx.now, end_requested_by_name: actingUser(ctx).name, end_reason: reason, end_due_at: due };
    return await save(tx, ctx, relationship, request, "endRequested", {
      reason,
      dueAt: due.toISOString(),
      customerName: customer.organization.name,
    });
  });
}

/** The customer has thought again. Done without a request it changes nothing. */
export async function withdrawEndRequest(ctx: Context, relationshipId: string): Promise<RelationshipRow> {
  return await change(ctx, relationshipId, async (tx, relationship) => {
    if (relationship.end_due_at === null) return relationship;
    const none = { end_requested_at: null, end_requested_by_name: null, end_reason: null, end_due_at: null };
    return await save(tx, ctx, relationship, { ...none, end_reminded_at: null, end_escalated_at: null }, "endRequestWithdrawn", {});
  });
}

async function change(
  ctx: Context,
  id: string,
  work: (tx: Tx, relationship: RelationshipRow) => Promise<RelationshipRow>,
): Promise<RelationshipRow> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:end:request"));
    const relationship = await selectRelationship(tx, customerId, id, "change");
    if (!relationship) throw notFound();
    if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
    await alsoSee(tx, [relationship.partner_id]);
    return await work(tx, relationship);
  });
}

async function save(
  tx: Tx,
  ctx: Context,
  relationship: RelationshipRow,
  request: Parameters<typeof updateRelationship>[2] & { end_due_at: Date | null },
  event: "endRequested" | "endRequestWithdrawn",
  data: Readonly<Record<string, unknown>>,
): Promise<RelationshipRow> {
  const { partner_id: partnerId, organization_id: customerId } = relationship;
  const [saved] = await Promise.all([
    updateRelationship(tx, relationship, request),
    relist(tx, relationship),
    record(tx, ctx, [{ kind: relationshipEvents[event], organizations: [partnerId, customerId], ...factsOf(relationship, data) }]),
  ]);
  return saved;
}
