import { type Action, authorize } from "../access/index.ts";
import { findLock, findOrganization, type OrganizationRow } from "../organizations/index.ts";
import { actingOrganization, type Context, DomainError, notFound, type Tx } from "../platform/index.ts";
import type { RelationshipKind } from "./kinds.data.ts";
import { haveMet, holdActive } from "./store.ts";
import { relationshipSuspended } from "./suspensions/rules.ts";

export interface ActingPartner {
  readonly partner: OrganizationRow;
  readonly customer: OrganizationRow;
  /** The relationships by which it acts. */
  readonly kinds: readonly string[];
}

/**
 * Lets a partner's person go on with what a relationship of one of the kinds is for, without admin roles at the customer. The
 * relationship is held still: ending it waits for what is under way, and once it has ended nothing under it begins. The transaction must
 * see the customer.
 *
 * Throws `not-found` for strangers, `no-relationship-of-this-kind` (409) without an active one, `relationship-suspended` (409)
 * while the vendor suspends it, `customer-locked` (403) while the customer keeps all partners out, and as authorize.
 */
export async function actByRelationship(
  tx: Tx,
  ctx: Context,
  customerId: string,
  kinds: readonly RelationshipKind[],
  action: Action,
): Promise<ActingPartner> {
  const partnerId = actingOrganization(ctx);
  await authorize(tx, ctx, partnerId, action);
  const held = await holdActive(tx, customerId, partnerId, kinds);
  if (held.length === 0) throw (await haveMet(tx, customerId, partnerId)) ? noneOfThisKind() : notFound();
  if (held.every((one) => one.suspended_at !== null)) throw new DomainError("conflict", relationshipSuspended);
  // After the relationship is held: whoever locks meanwhile is seen, and who locks later waits for what is under way.
  const [lock, partner, customer] = await Promise.all([
    findLock(tx, customerId, "change"),
    findOrganization(tx, partnerId),
    findOrganization(tx, customerId),
  ]);
  if (!partner || !customer) throw new Error("both sides of a relationship exist");
  if (lock) throw new DomainError("forbidden", lockedBy(customer.name));
  return { partner, customer, kinds: held.filter((one) => one.suspended_at === null).map((one) => one.kind) };
}

const lockedBy = (name: string) => ({
  code: "customer-locked",
  message: { en: `${name} has locked all partner access.`, it: `${name} ha bloccato ogni accesso dei partner.` },
  nextStep: { en: "Only the customer can lift the lock.", it: "Solo il cliente può rimuovere il blocco." },
});

export function noneOfThisKind(): DomainError {
  return new DomainError("conflict", {
    code: "no-relationship-of-this-kind",
    message: {
      en: "Customer and partner have no relationship that allows this, or it has ended.",
      it: "Cliente e partner non hanno una relazione che lo consenta, oppure è terminata.",
    },
    nextStep: {
      en: "The partner asks the customer for a relationship of the right kind.",
      it: "Il partner chiede al cliente una relazione del tipo giusto.",
    },
  });
}
