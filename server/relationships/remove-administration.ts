import { authorize, endGrants } from "../access/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, notFound, record, type Tx, transact } from "../platform/index.ts";
import { relist } from "./customers/relist.ts";
import { relationshipEvents } from "./events.ts";
import { onlyGlobalAdministrator } from "./invitations/only-global-administrator.ts";
import { remainingAdministration } from "./remaining-administration.ts";
import { type RelationshipRow, selectRelationship, updateRelationship } from "./store.ts";

/**
 * The customer takes the partner's admin roles away. The relationship stands. When this returns, no decision says yes any more
 * and nothing that the partner had begun under them is still under way. Doing it again changes nothing.
 */
export async function removeAdministration(ctx: Context, relationshipId: string) {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:administration:remove"));
    const relationship = await selectRelationship(tx, customerId, relationshipId, "change");
    if (!relationship) throw notFound();
    if (relationship.administration !== "active") return relationship;
    await alsoSee(tx, [relationship.partner_id]);
    return await takeAdministration(tx, ctx, relationship, actingUser(ctx), "customer");
  });
}

/** Why the admin roles went: somebody of the customer did it, in a review or not, or nobody had used them. */
export type RemovalCause = "customer" | "review" | "idle";

/** Of a relationship that is held and has administration; the partner must be visible. by: whose act it is, null for the rule's. */
export async function takeAdministration(
  tx: Tx,
  ctx: Context,
  relationship: RelationshipRow,
  by: { readonly id: string | null; readonly name: string },
  cause: RemovalCause,
  more: Readonly<Record<string, unknown>> = {},
): Promise<RelationshipRow> {
  const { organization_id: customerId, partner_id: partnerId } = relationship;
  const remaining = await remainingAdministration(tx, relationship);
  await endGrants(tx, ctx, customerId, { kind: "relationship", id: relationship.id }, by);
  const change = { administration: "removed", administration_removed_at: ctx.now, administration_removed_by: by.name };
  const [removed] = await Promise.all([
    updateRelationship(tx, relationship, change),
    relist(tx, relationship),
    record(tx, ctx, [
      {
        kind: relationshipEvents.administrationRemoved,
        organizations: [partnerId, customerId],
        subject: { kind: "relationship", id: relationship.id, name: relationship.partner_name },
        data: {
          partnerId,
          partnerName: relationship.partner_name,
          customerId,
          grantId: relationship.grant_id,
          invitationId: relationship.invitation_id,
          cause,
          kind: relationship.kind,
          remaining,
          ...more,
        },
      },
    ]),
  ]);
  return removed;
}
