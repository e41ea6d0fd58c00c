import type { Tx } from "../../platform/index.ts";
import type { RelationshipKind } from "../kinds.data.ts";
import type { RelationshipRow } from "../store.ts";
import type { ActiveWork } from "./rules.ts";

/**
 * What a module knows of the work that stands on relationships of one kind. The composition root hands these in: what a kind is for lies
 * to the right of this module.
 */
export interface WorkOfKind {
  readonly kind: RelationshipKind;
  readonly what: ActiveWork["what"];
  /** What the partner supports for the customer now, and the names of the first so many. The transaction must see both. */
  readonly find: (tx: Tx, customerId: string, partnerId: string, names: number) => Promise<Omit<ActiveWork, "what">>;
}

const named = 3;

/** What would be left without support if the relationship ended. Held still with the relationship: nothing new begins under it. */
export async function activeWork(tx: Tx, works: readonly WorkOfKind[], relationship: RelationshipRow): Promise<ActiveWork[]> {
  const { organization_id: customerId, partner_id: partnerId, kind } = relationship;
  const found = works
    .filter((work) => work.kind === kind)
    .map(async ({ what, find }) => ({ what, ...(await find(tx, customerId, partnerId, named)) }));
  return (await Promise.all(found)).filter(({ count }) => count > 0);
}
