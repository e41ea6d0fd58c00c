import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { ButtonLink } from "../ui/links.tsx";
import { PublicPage } from "./public-page.tsx";

/** An address that leads nowhere, outside of any organization. */
export function LostPage() {
  const { t } = useLingui();
  return (
    <PublicPage title={t`Page not found`}>
      <Text>
        <Trans>There is nothing at this address. It may be misspelled. Nothing was changed.</Trans>
      </Text>
      <div>
        <ButtonLink to="/" appearance="primary">
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      </div>
    </PublicPage>
  );
}
