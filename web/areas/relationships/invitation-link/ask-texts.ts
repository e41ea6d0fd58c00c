import { useLingui } from "@lingui/react/macro";

/** The words for what a partner asks; the server sends the codes. */
export function useAskTexts(): Record<string, string> {
  const { t } = useLingui();
  return {
    "sell-services": t`Sell you services as your reseller`,
    "see-name-and-orders": t`See your organization's name, country and what you order through them`,
    "manage-users": t`See, create, edit and delete your users`,
    "reset-passwords": t`Reset your users' passwords`,
    "assign-admin-roles": t`Give admin roles to your users and take them away`,
    "manage-services": t`Manage your services and settings, as a global administrator does`,
    "order-for-customers": t`Submit orders for your customers`,
    "add-subscriptions": t`Add subscriptions for your customers, and change them`,
    "administer-own-users": t`If you tick that line: see your own users and settings, and administer people who don't work for your customers`,
    "administer-own-services": t`If you tick that line: manage your organization's own services`,
    "no-end-date": t`Do this without an end date, until you remove their admin roles`,
  };
}

/** What accepting does not do. */
export function useLimitTexts(kind: "reseller" | "partnership", withAdministration: boolean): string[] {
  const { t } = useLingui();
  if (kind === "partnership") {
    return [
      t`Your customers stay yours. What they have agreed with you does not change, and nobody else gets access to them.`,
      t`People who work for your customers, and your global administrators, are out of the provider's reach.`,
      t`You can remove administrator access at any moment. That works at once, and the partnership stands.`,
      t`You can work with several providers, and end the partnership at any time.`,
    ];
  }
  if (!withAdministration) {
    return [
      t`They can't see or manage your users, passwords and services.`,
      t`What you have bought elsewhere does not change, nor do its terms.`,
      t`You can go on working with other partners.`,
    ];
  }
  return [
    t`You can remove their admin roles at any moment. That works at once, and the reseller relationship stands.`,
    t`Under Activity you see everything they do, with each person's name.`,
    t`They can't accept agreements for you, nor bring in other partners.`,
    t`What you have bought elsewhere does not change, nor do its terms.`,
  ];
}
