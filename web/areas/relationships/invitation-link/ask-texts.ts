import { useLingui } from "@lingui/react/macro";
import type { InvitationKind } from "../kinds.ts";

/** The words for what a partner asks; the server sends the codes. */
export function useAskTexts(): Record<string, string> {
  const { t } = useLingui();
  return {
    "sell-services": t`Sell you services as your reseller`,
    "see-name-and-orders": t`See your organization's name, country and what you order through them`,
    "see-name": t`See your organization's name and country`,
    "manage-users": t`See, create, edit and delete your users`,
    "reset-passwords": t`Reset your users' passwords`,
    "see-users": t`See who your users are`,
    "handle-incidents": t`Open and follow support requests for you`,
    "assign-admin-roles": t`Give admin roles to your users and take them away`,
    "manage-services": t`Manage your services and settings, as a global administrator does`,
    "named-accounts": t`Work in your organization with accounts that you give to people of theirs, one by one`,
    "accounts-as-you-allow": t`Do there what you allow each of these accounts, and nothing else`,
    "record-purchases": t`Keep a list of what you buy through them`,
    "see-purchases-if-you-wish": t`See what other such partners have bought for you, if you switch that on`,
    "upload-devices": t`List computers that you get from them as managed by them, each by its IDs`,
    "submit-apps": t`Submit apps made for your organization`,
    "apps-need-your-yes": t`Offer an app to your people once you have said yes to it`,
    "order-for-customers": t`Submit orders for your customers`,
    "add-subscriptions": t`Add subscriptions for your customers, and change them`,
    "administer-own-users": t`If you tick that line: see your own users and settings, and administer people who don't work for your customers`,
    "administer-own-services": t`If you tick that line: manage your organization's own services`,
    "no-end-date": t`Do this without an end date, until you remove their admin roles`,
  };
}

/** What accepting does not do. */
export function useLimitTexts(kind: InvitationKind, withAdministration: boolean): string[] {
  const { t } = useLingui();
  const elsewhere = t`What you have bought elsewhere does not change, nor do its terms.`;
  const others = t`You can go on working with other partners.`;
  const outside = t`They can't see or manage your users, passwords and services.`;
  const seen = t`Under Activity you see everything they do, with each person's name.`;
  const ends = t`You can't end the relationship alone: you ask them to, by a set day. If they let it pass, the operator of this partner center can end it.`;
  const bounds = t`They can't accept agreements for you, nor bring in other partners.`;
  if (withAdministration && kind === "reseller") {
    return [
      t`You can remove their admin roles at any moment. That works at once, and the reseller relationship stands.`,
      seen,
      bounds,
      elsewhere,
      ends,
    ];
  }
  switch (kind) {
    case "partnership":
      return [
        t`Your customers stay yours. What they have agreed with you does not change, and nobody else gets access to them.`,
        t`People who work for your customers, and your global administrators, are out of the provider's reach.`,
        t`You can remove administrator access at any moment. That works at once, and the partnership stands.`,
        t`You can work with several providers, and end the partnership at any time.`,
      ];
    case "delegated-administrator":
      return [t`You can remove their admin roles, or the partner, at any moment. That works at once.`, seen, bounds, elsewhere];
    case "advisor":
      return [
        t`They can't create, change or delete users, nor give admin roles, nor reset administrators' passwords.`,
        t`You can remove their admin roles, or the partner, at any moment. That works at once.`,
        seen,
        elsewhere,
      ];
    case "partner-account":
      return [
        t`Nobody of theirs gets an account without you, and none can be a global administrator.`,
        t`You can take an account away at any moment. That works at once.`,
        seen,
        ends,
      ];
    case "purchase-visibility":
      return [outside, t`Nothing that you buy changes: not its owner, its terms, nor the partner it was bought from.`, others, ends];
    case "device":
      return [outside, t`You see each device, and can release it at any moment.`, others, ends];
    case "line-of-business":
      return [outside, t`No app reaches your people before you accept it, and you can remove it at any moment.`, others, ends];
    default:
      return [outside, elsewhere, others, ends];
  }
}
