import { alsoSee, DomainError, type Tx } from "../platform/index.ts";
import type { RelationshipKind } from "./kinds.data.ts";
import { type RelationshipRow, selectActive, selectBetween } from "./store.ts";

/**
 * The active relationship of a kind that a customer has with a partner. The caller has authorized the person on one of the two sides.
 * Throws DomainError `no-relationship-of-this-kind` (409).
 * @public
 */
export async function requireRelationship(
  tx: Tx,
  { customerId, partnerId, kind }: { customerId: string; partnerId: string; kind: RelationshipKind },
  mode: "read" | "change" = "read",
): Promise<RelationshipRow> {
  await alsoSee(tx, [customerId]);
  const relationship = await selectActive(tx, customerId, partnerId, kind, mode);
  if (!relationship) throw noneOfThisKind();
  return relationship;
}

/**
 * All that the two have with each other now.
 * @public
 */
export async function relationshipsBetween(tx: Tx, customerId: string, partnerId: string): Promise<RelationshipRow[]> {
  await alsoSee(tx, [customerId]);
  return await selectBetween(tx, customerId, partnerId);
}

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
