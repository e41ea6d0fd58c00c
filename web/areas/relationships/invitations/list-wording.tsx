import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { BackLink } from "../../../ui/back-link.tsx";

interface ListWording {
  title: string;
  description: string;
  above: (organizationId: string) => ReactNode;
  /** The action that lets one ask anew, the page where one does, and what the button says. */
  create: string;
  begin: "/o/$organizationId/invitations/new" | "/o/$organizationId/partnerships/invite";
  request: string;
  one: string;
  many: string;
  empty: string;
}

/** What the list of invitations says, by whom they ask. */
export function useListWording(addressee: "customer" | "partner"): ListWording {
  const { t } = useLingui();
  if (addressee === "partner") {
    return {
      title: t`Invitations to resellers`,
      description: t`What you have asked of resellers, and how they answered.`,
      above: (organizationId) => (
        <BackLink to="/o/$organizationId/partnerships" params={{ organizationId }}>
          {t`Indirect resellers`}
        </BackLink>
      ),
      create: "partnerships:invitation:create",
      begin: "/o/$organizationId/partnerships/invite",
      request: t`Invite a reseller`,
      one: t`One reseller`,
      many: t`Many resellers`,
      empty: t`When you invite a reseller, you follow here whether it has opened and accepted the invitation.`,
    };
  }
  return {
    title: t`Invitations`,
    description: t`What you have asked of customers, and how they answered.`,
    above: () => null,
    create: "relationships:invitation:create",
    begin: "/o/$organizationId/invitations/new",
    request: t`Request a relationship`,
    one: t`One customer`,
    many: t`Many customers`,
    empty: t`When you request a relationship, you follow here whether the customer has opened and accepted it.`,
  };
}
