import { ShieldKeyholeRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";
import { useOrganization } from "./session.ts";

/** A page that the person's roles would open, and the program keeps closed until they sign in with a second factor. */
export function SecondFactorFirstPage() {
  const { t } = useLingui();
  const organization = useOrganization();
  return (
    <Page title={t`One thing before this page opens`} narrow>
      <EmptyState
        icon={<ShieldKeyholeRegular />}
        title={t`It takes a second factor`}
        actions={
          <ButtonLink to="/o/$organizationId/account/security" params={{ organizationId: organization.id }} appearance="primary">
            <Trans>Set up a second factor</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          The partner program of {organization.name} opens customers' pages only to people who sign in with more than a password: an
          authenticator app or a passkey. It takes a minute.
        </Trans>
      </EmptyState>
    </Page>
  );
}
