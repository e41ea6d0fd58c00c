import { useLingui } from "@lingui/react/macro";

interface ListWording {
  title: string;
  description: string;
  column: string;
  emptyTitle: string;
  empty: string;
}

/** A provider has resellers, a reseller has providers. */
export function usePartnershipWording(isProvider: boolean): ListWording {
  const { t } = useLingui();
  return isProvider
    ? {
        title: t`Indirect resellers`,
        description: t`The resellers for whose customers you may submit orders and add subscriptions.`,
        column: t`Reseller`,
        emptyTitle: t`Your resellers will be listed here`,
        empty: t`A reseller appears as soon as one of its global administrators authorizes you. Begin with the invitation: you write the mail, we make the link.`,
      }
    : {
        title: t`Indirect providers`,
        description: t`The providers that you have authorized to submit orders and add subscriptions for your customers.`,
        column: t`Provider`,
        emptyTitle: t`You have no indirect provider yet`,
        empty: t`A provider that wants to work with you sends an invitation by mail. Its link shows what the provider asks for, and you decide there.`,
      };
}
