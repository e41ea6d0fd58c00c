import { CompassNorthwestRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { EmptyState } from "../ui/empty-state.tsx";
import { ButtonLink } from "../ui/links.tsx";
import { Page } from "../ui/page.tsx";

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Page not found`} narrow>
      <EmptyState
        icon={<CompassNorthwestRegular />}
        title={t`There is nothing at this address`}
        actions={
          <ButtonLink to="/" appearance="primary">
            <Trans>Go to the start page</Trans>
          </ButtonLink>
        }
      >
        <Trans>The address may be misspelled, or it belongs to an organization that you do not work for. Nothing was changed.</Trans>
      </EmptyState>
    </Page>
  );
}
