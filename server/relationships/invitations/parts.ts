import type { OrganizationRow } from "../../organizations/index.ts";
import { type RelationshipKind, rulesOfKind } from "../kinds.data.ts";
import { type Outcome, outcomeOf } from "../rules.ts";
import type { RelationshipRow } from "../store.ts";

/** What one acceptance does with one partner: a joint invitation has two parts, every other one. */
export interface Part {
  readonly partner: OrganizationRow;
  readonly kind: RelationshipKind;
  readonly administration: boolean;
  readonly outcome: Outcome;
  readonly existing: RelationshipRow | undefined;
  /** All that the two have with each other now, `existing` among it. */
  readonly between: readonly RelationshipRow[];
  /** Of the relationship, and of its grant if administration comes with it. */
  readonly id: string;
  readonly grantId: string | null;
}

interface Asked {
  readonly partner: OrganizationRow;
  readonly kind: RelationshipKind;
  readonly administration: boolean;
}

export function partOf({ partner, kind, administration }: Asked, active: readonly RelationshipRow[], newId: () => string): Part {
  const between = active.filter((one) => one.partner_id === partner.organization_id);
  const existing = between.find((one) => one.kind === kind);
  const outcome = outcomeOf(existing, administration);
  return {
    partner,
    kind,
    administration,
    outcome,
    existing,
    between,
    id: existing?.id ?? newId(),
    grantId: administration && outcome !== "nothing-new" ? newId() : null,
  };
}

/** Partners that administer the customer as a whole now, but for the one that asks. */
export function otherAdministrators(active: readonly RelationshipRow[], partnerId: string): number {
  const whole = active.filter((one) => one.administration === "active" && rulesOfKind(one.kind).consent === "classic");
  return new Set(whole.map((one) => one.partner_id).filter((id) => id !== partnerId)).size;
}
