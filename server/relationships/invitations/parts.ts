import type { OrganizationRow } from "../../organizations/index.ts";
import { type Services, united } from "../administrators/rules.ts";
import type { RelationshipKind } from "../kinds.data.ts";
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
  /** Of that grant: what is asked, with what its forerunner was for. */
  readonly services: Services;
}

interface Asked {
  readonly partner: OrganizationRow;
  readonly kind: RelationshipKind;
  readonly administration: boolean;
  readonly services: Services;
}

export function partOf({ partner, kind, administration, services }: Asked, active: readonly RelationshipRow[], newId: () => string): Part {
  const between = active.filter((one) => one.partner_id === partner.organization_id);
  const existing = between.find((one) => one.kind === kind);
  const outcome = outcomeOf(existing, administration, services);
  return {
    partner,
    kind,
    administration,
    outcome,
    existing,
    between,
    id: existing?.id ?? newId(),
    grantId: administration && outcome !== "nothing-new" ? newId() : null,
    services: existing && outcome === "add-services" ? united(existing.services, services) : services,
  };
}
