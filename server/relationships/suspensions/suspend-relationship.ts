import { asVendor, suspendGrants } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { actingUser, alsoSee, type Context, DomainError, notFound, record, type Tx, transact } from "../../platform/index.ts";
import { relist } from "../customers/relist.ts";
import { factsOf } from "../endings/facts.ts";
import { relationshipEnded } from "../endings/rules.ts";
import { relationshipEvents } from "../events.ts";
import { suspendPartnerAccounts } from "../partner-accounts/remove-account.ts";
import { type RelationshipRow, selectRelationship, updateRelationship } from "../store.ts";
import { canChange } from "./rules.ts";

/**
 * The vendor suspends a relationship, or lifts that, also after its end. When it returns, no decision under its grant says yes, and
 * nothing that the partner had begun is still under way. Done again it changes nothing. Throws DomainError `relationship-ended` (409).
 */
export async function suspendRelationship(ctx: Context, customerId: string, id: string, reason: string | null): Promise<RelationshipRow> {
  const person = actingUser(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await asVendor(tx, ctx, "relationships:relationship:end-any");
    const relationship = await selectRelationship(tx, customerId, id, "change");
    if (!relationship) throw notFound();
    if (!canChange(relationship, reason === null ? "lift" : "suspend")) throw new DomainError("conflict", relationshipEnded);
    if ((relationship.suspended_at === null) === (reason === null)) return relationship;
    await alsoSee(tx, [relationship.partner_id]);
    const at = reason === null ? null : ctx.now;
    const ended = relationship.status !== "active";
    if (!ended) await holdBack(tx, ctx, relationship, at);
    const customer = await findOrganization(tx, customerId);
    const by = reason === null ? null : person.name;
    const changed = await updateRelationship(tx, relationship, { suspended_at: at, suspended_by_name: by, suspended_reason: reason });
    await Promise.all([
      ended ? undefined : relist(tx, relationship),
      record(tx, ctx, [
        {
          kind: reason === null ? relationshipEvents.suspensionLifted : relationshipEvents.relationshipSuspended,
          organizations: [customerId, relationship.partner_id],
          ...factsOf(relationship, { reason, customerName: customer?.name ?? "", ...(ended ? { ended } : {}) }),
        },
      ]),
    ]);
    return changed;
  });
}

/** What stands on it opens nothing from here on, or again what it opened. */
async function holdBack(tx: Tx, ctx: Context, relationship: RelationshipRow, at: Date | null): Promise<void> {
  const { organization_id: customerId, id, kind, partner_id: partnerId } = relationship;
  const change = at === null ? { suspended_at: null, suspension_lifted_at: ctx.now } : { suspended_at: at };
  await suspendGrants(tx, customerId, { kind: "relationship", id }, change);
  if (kind === "partner-account") await suspendPartnerAccounts(tx, customerId, partnerId, at);
}
