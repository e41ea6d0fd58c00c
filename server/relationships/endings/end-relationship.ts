import { asVendor, authorize, endGrants } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
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
import { activeWork, type WorkOfKind } from "./active-work.ts";
import { factsOf } from "./facts.ts";
import { type ActiveWork, refuseEndByCustomer, refuseEndByPartner, refuseWhileInUse, relationshipEnded } from "./rules.ts";

/** What there is to say before a relationship is ended. */
export interface EndingAhead {
  readonly relationshipId: string;
  readonly work: readonly ActiveWork[];
}

/**
 * The partner ends what it has with a customer: the relationship named, or the foremost. When this returns, no decision under its
 * grants says yes; with the last relationship the customer leaves its list. Throws DomainError `relationship-ended`,
 * `relationship-suspended`, `resellers-cannot-end`, `relationship-in-use` (409), and as authorize.
 */
export async function endByPartner(
  ctx: Context,
  works: readonly WorkOfKind[],
  customerId: string,
  { relationshipId, reason }: { relationshipId?: string | undefined; reason: string | null },
): Promise<RelationshipRow> {
  return await transact(ctx, [customerId], async (tx) => {
    const relationship = await loadForPartner(tx, ctx, customerId, relationshipId, "change");
    const left = await activeWork(tx, works, relationship);
    const refused = refuseWhileInUse(left, relationship);
    if (refused) throw new DomainError("conflict", refused);
    return await end(tx, ctx, relationship, { side: "partner", reason, left });
  });
}

/** What stands in the partner's way; throws as ending would for other reasons. */
export async function lookAheadAsPartner(
  ctx: Context,
  works: readonly WorkOfKind[],
  customerId: string,
  relationshipId: string | undefined,
): Promise<EndingAhead> {
  return await transact(ctx, [customerId], async (tx) => {
    const relationship = await loadForPartner(tx, ctx, customerId, relationshipId, "read");
    const work = await activeWork(tx, works, relationship);
    return { relationshipId: relationship.id, work: refuseWhileInUse(work, relationship) ? work : [] };
  });
}

async function loadForPartner(tx: Tx, ctx: Context, customerId: string, id: string | undefined, mode: "read" | "change") {
  const partnerId = actingOrganization(ctx);
  await authorize(tx, ctx, partnerId, "relationships:relationship:end");
  const [listed, partner] = await Promise.all([selectCustomer(tx, partnerId, customerId), findOrganization(tx, partnerId)]);
  const relationship = listed && (await selectRelationship(tx, customerId, id ?? listed.relationship_id, mode));
  if (!partner || relationship?.partner_id !== partnerId) throw notFound();
  if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
  const refused = refuseEndByPartner(partner.partner_kind, relationship);
  if (refused) throw new DomainError("conflict", refused);
  return relationship;
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
    return await end(tx, ctx, relationship, { side: "customer", reason });
  });
}

/** The vendor ends a relationship, telling both why and what becomes of what is left. Throws DomainError `relationship-ended` (409), and as authorize. */
export async function endByVendor(
  ctx: Context,
  works: readonly WorkOfKind[],
  customerId: string,
  relationshipId: string,
  reason: string,
): Promise<RelationshipRow> {
  return await transact(ctx, [customerId], async (tx) => {
    const relationship = await loadForVendor(tx, ctx, customerId, relationshipId, "change");
    return await end(tx, ctx, relationship, { side: "vendor", reason, left: await activeWork(tx, works, relationship) });
  });
}

/** What the vendor would leave without support. */
export async function lookAheadAsVendor(
  ctx: Context,
  works: readonly WorkOfKind[],
  customerId: string,
  relationshipId: string,
): Promise<EndingAhead> {
  return await transact(ctx, [customerId], async (tx) => {
    const relationship = await loadForVendor(tx, ctx, customerId, relationshipId, "read");
    return { relationshipId, work: await activeWork(tx, works, relationship) };
  });
}

/** The transaction sees the partner from here on. */
async function loadForVendor(tx: Tx, ctx: Context, customerId: string, id: string, mode: "read" | "change") {
  await asVendor(tx, ctx, "relationships:relationship:end-any");
  const relationship = await selectRelationship(tx, customerId, id, mode);
  if (!relationship) throw notFound();
  if (relationship.status !== "active") throw new DomainError("conflict", relationshipEnded);
  await alsoSee(tx, [relationship.partner_id]);
  return relationship;
}

interface End {
  readonly side: "customer" | "partner" | "vendor";
  readonly reason: string | null;
  /** Work that nobody supports from here on. */
  readonly left?: readonly ActiveWork[];
}

async function end(tx: Tx, ctx: Context, relationship: RelationshipRow, { side, reason, left = [] }: End): Promise<RelationshipRow> {
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
        ...factsOf(relationship, {
          ...{ side, reason, customerName: customer?.name ?? "", remaining },
          ...(left.length > 0 ? { left: left.map(({ what, count }) => ({ what, count })) } : {}),
        }),
      },
    ]),
  ]);
  return ended;
}
