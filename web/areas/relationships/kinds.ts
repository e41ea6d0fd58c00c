import { useLingui } from "@lingui/react/macro";
import type { InvitationPreview, Relationship } from "@procura/sdk";

/** What an invitation asks for; all but a partnership ask a customer for a relationship. */
export type InvitationKind = InvitationPreview["invitation"]["kind"];

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
