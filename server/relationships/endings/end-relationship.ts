import { authorize, endGrants } from "../../access/index.ts";
import { findOrganization, selectInstallation } from "../../organizations/index.ts";
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
import { selectCustomer } from "../customers/store.ts";
import { relationshipEvents } from "../events.ts";
import { onlyGlobalAdministrator } from "../invitations/only-global-administrator.ts";
import { endPartnerAccounts } from "../partner-accounts/remove-account.ts";
import { remainingAdministration } from "../remaining-administration.ts";
import { type RelationshipRow, selectRelationship, updateRelationship } from "../store.ts";
import { factsOf } from "./facts.ts";
import { refuseEndByCustomer, refuseEndByPartner, relationshipEnded } from "./rules.ts";

/**
 * The partner ends what it has with a customer: the relationship named, or the foremost. When this returns, no decision under its
 * grants says yes; with the last relationship the customer leaves its list. Throws DomainError `resellers-cannot-end` (409), and as authorize.
 */
export async function endByPartner(
  ctx: Context,
  customerId: string,
  { relationshipId, reason }: { relationshipId?: string | undefined; reason: string | null },
): Promise<RelationshipRow> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:relationship:end");
    const [listed, partner] = await Promise.all([selectCustomer(tx, partnerId, customerId), findOrganization(tx, partnerId)]);
    const relationship = listed && (await selectRelationship(tx, customerId, relationshipId ?? listed.relationship_id, "change"));
    if (!partner || relationship?.partner_id !== partnerId) throw notFound();
    if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
    const refused = refuseEndByPartner(partner.partner_kind, relationship);
    if (refused) throw new DomainError("conflict", refused);
    return await end(tx, ctx, relationship, "partner", reason);
  });
}

/**
 * The customer deletes a partner that nothing was bought through. When this returns, no decision under its grant says yes. Throws
 * DomainError `partner-must-end`, `relationship-ended` (409), `global-administrator-required` (403), and as authorize.
 */
export async function endByCustomer(ctx: Context, relationshipId: string, reason: string | null): Promise<RelationshipRow> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await onlyGlobalAdministrator(authorize(tx, ctx, customerId, "relationships:end:request"));
    const relationship = await selectRelationship(tx, customerId, relationshipId, "change");
    if (!relationship) throw notFound();
    if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
    const refused = refuseEndByCustomer(relationship);
    if (refused) throw new DomainError("conflict", refused);
    await alsoSee(tx, [relationship.partner_id]);
    return await end(tx, ctx, relationship, "customer", reason);
  });
}

/** The vendor ends a relationship, telling both why. Throws DomainError `relationship-ended` (409), and as authorize. */
export async function endByVendor(ctx: Context, customerId: string, relationshipId: string, reason: string): Promise<RelationshipRow> {
  return await transact(ctx, [customerId], async (tx) => {
    const [acting, installation] = [actingOrganization(ctx), await selectInstallation(tx)];
    if (acting !== installation?.vendorOrganizationId) throw notFound();
    await authorize(tx, ctx, acting, "relationships:relationship:end-any");
    const relationship = await selectRelationship(tx, customerId, relationshipId, "change");
    if (!relationship) throw notFound();
    if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
    await alsoSee(tx, [relationship.partner_id]);
    return await end(tx, ctx, relationship, "vendor", reason);
  });
}

async function end(
  tx: Tx,
  ctx: Context,
  relationship: RelationshipRow,
  side: "customer" | "partner" | "vendor",
  reason: string | null,
): Promise<RelationshipRow> {
  const person = actingUser(ctx);
  const { id, organization_id: customerId, partner_id: partnerId, administration } = relationship;
  const [customer, remaining] = [await findOrganization(tx, customerId), await remainingAdministration(tx, relationship)];
  await endGrants(tx, ctx, customerId, { kind: "relationship", id }, { id: person.id, name: person.name });
  if (relationship.kind === "partner-account") await endPartnerAccounts(tx, ctx, customerId, partnerId);
  const [ended] = await Promise.all([
    updateRelationship(tx, relationship, {
      status: "ended",
      ended_at: ctx.now,
      ended_by_id: person.id,
      ended_by_name: person.name,
      ended_by_side: side,
      ended_reason: reason,
      ...(administration === "active"
        ? { administration: "removed", administration_removed_at: ctx.now, administration_removed_by: person.name }
        : {}),
    }),
    relist(tx, relationship),
    record(tx, ctx, [
      {
        kind: relationshipEvents.relationshipEnded,
        organizations: [customerId, partnerId],
        ...factsOf(relationship, { side, reason, customerName: customer?.name ?? "", remaining }),
      },
    ]),
  ]);
  return ended;
}
