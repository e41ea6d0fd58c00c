import { type Services, united } from "../administrators/rules.ts";
import { inOrder, joinKinds } from "../kinds.data.ts";
import type { RelationshipRow } from "../store.ts";

type Related = Pick<
  RelationshipRow,
  | "id"
  | "kind"
  | "source_kind"
  | "started_at"
  | "administration"
  | "services"
  | "administration_since"
  | "administration_removed_at"
  | "administration_removed_by"
  | "end_due_at"
  | "suspended_at"
>;

const weight = { active: 2, removed: 1, none: 0 } as const;
const weightOf = ({ administration }: Related) => weight[administration as keyof typeof weight];

/** What a partner's list says about a customer, of the relationships that the two have now; null if there are none (pure). */
export function listingOf(relationships: readonly Related[]) {
  const [foremost, ...others] = inOrder(relationships);
  if (!foremost) return null;
  const strongest = others.reduce((best, one) => (weightOf(one) > weightOf(best) ? one : best), foremost);
  const earliest = (dates: readonly (Date | null)[]) =>
    dates.reduce((first, date) => (first === null || (date !== null && date < first) ? date : first), null);
  return {
    relationship_id: foremost.id,
    kinds: joinKinds(relationships),
    source_kind: foremost.source_kind,
    started_at: earliest(relationships.map((one) => one.started_at)) ?? foremost.started_at,
    administration: strongest.administration,
    services: administered(relationships),
    administration_since: strongest.administration_since,
    administration_removed_at: strongest.administration_removed_at,
    administration_removed_by: strongest.administration_removed_by,
    end_due_at: earliest(relationships.map((one) => one.end_due_at)),
    suspended_at: earliest(relationships.map((one) => one.suspended_at)),
  };
}

function administered(relationships: readonly Related[]): string[] | null {
  const [first, ...others] = relationships.filter(({ administration }) => administration === "active").map(({ services }) => services);
  const all = first && others.reduce<Services>(united, first);
  return all ? [...all] : null;
}
