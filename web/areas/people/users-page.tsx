import { Trans, useLingui } from "@lingui/react/macro";
import { useApi, useOrganization } from "../../app/session.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { AccountsSection } from "../relationships/partner-accounts/accounts-section.tsx";
import { UserList } from "./user-list.tsx";

/** The people of one's own organization. */
export function UsersPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  return (
    <Page
      title={t`Users`}
      description={
        organization.partnerKind === null ? (
          t`The people of ${organization.name}, and which admin roles they hold.`
        ) : (
          <Trans>
            The people of {organization.name}, what they do for customers and what they manage at home.{" "}
            <RouterLink to="/o/$organizationId/roles" params={{ organizationId: organization.id }} inline>
              What each role can do
            </RouterLink>
          </Trans>
        )
      }
    >
      <UserList
        api={api}
        organizationId={organization.id}
        organizationName={organization.name}
        domain={organization.domain}
        allowedActions={organization.allowedActions}
        linkTo={(user) => (
          <RouterLink to="/o/$organizationId/users/$userId" params={{ organizationId: organization.id, userId: user.id }}>
            {user.displayName}
          </RouterLink>
        )}
      />
      <AccountsSection api={api} />
    </Page>
  );
}
