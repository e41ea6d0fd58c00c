import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentConfirmation } from "@procura/sdk";
import { PublicPage } from "../../../app/public-page.tsx";
import { ButtonLink } from "../../../ui/links.tsx";

/** It is confirmed, by this visit or an earlier one. */
export function ConfirmedPage({ confirmation: { organization, email } }: { confirmation: EnrollmentConfirmation }) {
  const { t } = useLingui();
  const { name } = organization;
  return (
    <PublicPage title={t`Thank you, it is confirmed`}>
      <Text>
        <Trans>
          What happens next: we review the application of {name}. You get a mail at {email} when we have a question, and when it is decided.
        </Trans>
      </Text>
      <div>
        <ButtonLink to="/">
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      </div>
    </PublicPage>
  );
}
