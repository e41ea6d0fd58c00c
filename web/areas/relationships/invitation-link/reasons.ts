import { useLingui } from "@lingui/react/macro";

export interface Reason {
  title: string;
  text: string;
}

/** Why an invitation can't be accepted, or how it ended, by the server's code; each with what to do next. */
export function useReasons(partnerName: string, organizationName: string): (code: string) => Reason {
  const { t } = useLingui();
  const askAgain = partnerName
    ? t`If you want to work together, ask ${partnerName} for a new invitation.`
    : t`If you want to work together, ask the partner for a new invitation.`;
  const reasons: Record<string, Reason> = {
    "invitation-not-found": {
      title: t`This link is not complete`,
      text: t`Part of it may have gotten lost. Open it again from the mail, in full, or ask the partner for a new invitation.`,
    },
    "invitation-draft": {
      title: t`This invitation has not been sent yet`,
      text: t`${partnerName} is still writing it. Wait for the mail, then open its link.`,
    },
    "invitation-not-sent": {
      title: t`This invitation has not been sent yet`,
      text: t`${partnerName} is still writing it. Wait for the mail, then open its link.`,
    },
    "invitation-withdrawn": { title: t`${partnerName} has withdrawn this invitation`, text: askAgain },
    "second-administrator-needed": {
      title: t`You have accepted; another global administrator has to confirm`,
      text: t`Until then nothing takes effect. They find the request under Partner relationships, or open this link.`,
    },
    "invitation-expired": { title: t`The time to accept this invitation is over`, text: askAgain },
    "invitation-declined": { title: t`This invitation was declined`, text: askAgain },
    "invitation-used": {
      title: t`This invitation has already been accepted`,
      text: t`It could be used once. If it was not your organization that accepted it, tell ${partnerName} and ask for a new invitation.`,
    },
    "invitation-used-by-another": {
      title: t`Another organization has accepted this invitation`,
      text: t`It was for one customer only. Ask ${partnerName} to send your organization an invitation of its own.`,
    },
    "own-invitation": {
      title: t`This is your own invitation`,
      text: t`${organizationName} has sent it and can't accept it. This is what the other organization will see; its global administrator decides.`,
    },
    "global-administrator-required": {
      title: t`A global administrator has to decide this`,
      text: t`You can read the request, but only a global administrator of ${organizationName} can accept or decline it. Forward the mail to one of them.`,
    },
    "partner-cannot-be-customer": {
      title: t`A partner can't become another partner's customer`,
      text: t`${organizationName} sells in this program itself. Use an account of an organization that only buys, or create one for your own purchases.`,
    },
    "different-program": {
      title: t`${partnerName} works in another cloud`,
      text: t`${organizationName} belongs to a different cloud, so the two can't work together here. Look for a partner of your own cloud.`,
    },
    "partner-suspended": {
      title: t`${partnerName} can't take new customers at the moment`,
      text: t`Ask ${partnerName} what to do.`,
    },
    "indirect-reseller-required": {
      title: t`Only an indirect reseller can authorize an indirect provider`,
      text: t`${organizationName} is not an indirect reseller of the program. Join it as an indirect reseller first, then open the link again.`,
    },
    "provider-unavailable": {
      title: t`${partnerName} is not an indirect provider at the moment`,
      text: t`Look for another provider, or ask ${partnerName} what to do.`,
    },
    "different-region": {
      title: t`${partnerName} works in another region`,
      text: t`Provider and reseller must be in the same region, and ${organizationName} is in another one. Look for a provider of your own region.`,
    },
    "partner-agreement-unsigned": {
      title: t`The partner agreement is not signed yet`,
      text: t`A global administrator of ${organizationName} signs it under Partner agreement; then open the link again.`,
    },
    "partner-blocked": {
      title: t`Your organization has blocked ${partnerName}`,
      text: t`Its requests can't be accepted. If that was a mistake, a global administrator of ${organizationName} unblocks it under Requests from partners.`,
    },
    "requests-not-taken": {
      title: t`Your organization takes no requests from new partners`,
      text: t`A global administrator of ${organizationName} can change that under Requests from partners.`,
    },
    "request-code-missing": {
      title: t`This request does not carry your request code`,
      text: t`${organizationName} takes requests only with its code. If you know ${partnerName}, give them the code from Requests from partners and ask for a new invitation. If you don't, report this one.`,
    },
    "partnership-over": {
      title: t`${partnerName} no longer works with the provider of this invitation`,
      text: askAgain,
    },
    "delegated-administration-taken": {
      title: t`Your cloud allows one administrator at a time`,
      text: t`If ${partnerName} is to take over, a global administrator of ${organizationName} first removes the other partner's admin roles.`,
    },
    "service-administered": {
      title: t`Your cloud allows one administrator for each service`,
      text: t`Ask ${partnerName} for an invitation for other services, or let it take over as written above.`,
    },
    "relationship-suspended": {
      title: t`The vendor has suspended what you have with ${partnerName}`,
      text: t`While that holds nothing can be added to it. Ask the vendor why.`,
    },
    cancelled: {
      title: t`Nothing was changed`,
      text: t`You have neither accepted nor declined. As long as the invitation is valid, the link in the mail brings you back to it.`,
    },
    declined: {
      title: t`You have declined`,
      text: t`${partnerName} will be told. They get no access to your organization, and nothing else changes.`,
    },
  };
  return (code) => reasons[code] ?? { title: t`You can't accept this invitation`, text: askAgain };
}
