/**
 * The kinds of relationship that a partner can have with a customer (pure). A partner has at most one of each kind with a customer; each
 * is a relationship of its own and ends by its own rules.
 *
 *   kind                      what the partner is to the customer            administration        agreement   the customer ends it
 *   reseller                  sells it services                              as asked for          accepted    by asking the partner to
 *   delegated-administrator   administers it, sells it nothing               always                –           at once
 *   advisor                   resets passwords, handles support incidents    always, for that      –           at once
 *   partner-account           has user accounts in its organization          –                     –           by asking the partner to
 *   purchase-visibility       sees what other partners have bought for it    –                     –           by asking the partner to
 *   device                    brings devices under its management            –                     –           by asking the partner to
 *   line-of-business          provides apps for it                           –                     –           by asking the partner to
 *
 * Source: the kinds that a customer's page of partners names (facts 2.7).
 */
import type { Localized } from "../platform/index.ts";
import type { Administration } from "./rules.ts";

export const relationshipKinds = [
  "reseller",
  "delegated-administrator",
  "advisor",
  "partner-account",
  "purchase-visibility",
  "device",
  "line-of-business",
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

export interface KindRules {
  /** Whether admin roles come with it: as the invitation asks, always, or never. */
  readonly administration: "as-asked" | "always" | "never";
  /** Which admin roles those are. */
  readonly consent: "classic" | "advice";
  /** Whether it is accepted together with the customer agreement. */
  readonly agreement: boolean;
  /** Nothing that was bought hangs on it: the customer ends it without asking. */
  readonly endedByCustomer: boolean;
}

const plain = { administration: "never", consent: "classic", agreement: false, endedByCustomer: false } as const;
const rulesOfKinds: Readonly<Record<RelationshipKind, KindRules>> = {
  reseller: { administration: "as-asked", consent: "classic", agreement: true, endedByCustomer: false },
  "delegated-administrator": { administration: "always", consent: "classic", agreement: false, endedByCustomer: true },
  advisor: { administration: "always", consent: "advice", agreement: false, endedByCustomer: true },
  "partner-account": plain,
  "purchase-visibility": plain,
  device: plain,
  "line-of-business": plain,
};

export function rulesOfKind(kind: string): KindRules {
  const rules = rulesOfKinds[kind as RelationshipKind];
  if (!rules) throw new Error(`no kind of relationship: ${kind}`);
  return rules;
}

/** What the partner is. */
export const namesOfKinds: Readonly<Record<RelationshipKind, Localized>> = {
  reseller: { en: "Reseller", it: "Rivenditore" },
  "delegated-administrator": { en: "Delegated administrator", it: "Amministratore delegato" },
  advisor: { en: "Advisor", it: "Consulente" },
  "partner-account": { en: "Partner", it: "Partner" },
  "purchase-visibility": { en: "Purchase visibility partner", it: "Partner con visibilità sugli acquisti" },
  device: { en: "Device partner", it: "Partner per i dispositivi" },
  "line-of-business": { en: "Line-of-business partner", it: "Partner per le app aziendali" },
};

export const labels = [...relationshipKinds, "reseller-and-delegated-administrator"] as const;

/** The customer's word for a partner, derived from relationship and administration. */
export function labelOf(kind: string, administration: Administration): (typeof labels)[number] {
  return kind === "reseller" && administration === "active" ? "reseller-and-delegated-administrator" : (kind as RelationshipKind);
}

/** The foremost kind first. */
export function inOrder<Related extends { readonly kind: string }>(relationships: readonly Related[]): Related[] {
  const rank = ({ kind }: Related) => relationshipKinds.indexOf(kind as RelationshipKind);
  return [...relationships].sort((one, other) => rank(one) - rank(other));
}

/** As they stand in the partner's list of customers. */
export function joinKinds(relationships: readonly { readonly kind: string }[]): string {
  return inOrder(relationships)
    .map(({ kind }) => kind)
    .join("+");
}

export function splitKinds(joined: string): RelationshipKind[] {
  return joined.split("+") as RelationshipKind[];
}
