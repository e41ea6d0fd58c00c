import { useLingui } from "@lingui/react/macro";
import type { InvitationPreview, Relationship } from "@procura/sdk";

/** What an invitation asks for; all but a partnership ask a customer for a relationship. */
export type InvitationKind = InvitationPreview["invitation"]["kind"];
export type RelationshipKind = Relationship["kind"];

export function addresseeOf(kind: InvitationKind): "customer" | "partner" {
  return kind === "partnership" ? "partner" : "customer";
}

/** What a partner is to its customer, in a word. */
export function useLabels(): Record<Relationship["label"], string> {
  const { t } = useLingui();
  return {
    reseller: t`Reseller`,
    "reseller-and-delegated-administrator": t`Reseller and delegated administrator`,
    "delegated-administrator": t`Delegated administrator`,
    advisor: t`Advisor`,
    "partner-account": t`Partner`,
    "purchase-visibility": t`Purchase visibility partner`,
    device: t`Device partner`,
    "line-of-business": t`Line-of-business partner`,
  };
}

/** The kinds in the order in which they are offered, each with what it is for, as its partner reads it. */
export function useKindChoices(): { kind: RelationshipKind; about: string }[] {
  const { t } = useLingui();
  return [
    { kind: "reseller", about: t`You sell services to the customer, and administer them for it if it lets you.` },
    { kind: "delegated-administrator", about: t`You administer the customer's organization, and sell it nothing.` },
    { kind: "advisor", about: t`You reset passwords and handle support incidents for the customer.` },
    { kind: "partner-account", about: t`The customer gives people of yours user accounts in its organization.` },
    {
      kind: "purchase-visibility",
      about: t`You record what the customer buys through you, and see other partners' purchases if it wishes so.`,
    },
    { kind: "device", about: t`You list the computers that you supply to the customer and manage for it, from a file with their IDs.` },
    { kind: "line-of-business", about: t`You submit apps made for the customer's organization; it decides about each.` },
  ];
}
