import { authorize, endGrants } from "../access/index.ts";
import { actingOrganization, actingUser, alsoSee, type Context, notFound, record, transact } from "../platform/index.ts";
import { relistCustomer } from "./customers/store.ts";
import { relationshipEvents } from "./events.ts";
import { onlyGlobalAdministrator } from "./invitations/only-global-administrator.ts";
import { selectBetween, selectRelationship, updateRelationship } from "./store.ts";

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
    const person = actingUser(ctx);
    const partnerId = relationship.partner_id;
    await alsoSee(tx, [partnerId]);
    await endGrants(tx, ctx, customerId, { kind: "relationship", id: relationship.id }, { id: person.id, name: person.name });
    const change = { administration: "removed", administration_removed_at: ctx.now, administration_removed_by: person.name };
    const [removed] = await Promise.all([
      updateRelationship(tx, relationship, change),
      selectBetween(tx, customerId, partnerId).then((between) => relistCustomer(tx, partnerId, customerId, between)),
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
          },
        },
      ]),
    ]);
    return removed;
  });
}
