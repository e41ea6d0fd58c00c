import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the link in the sender's mail opens. Nothing is sent by opening it: mail programs look at links on their own. */
export function ConfirmPage() {
  const { t } = useLingui();
  const [token] = useState(() => window.location.hash.slice(1));
  const confirm = useCommand<void, { providerName: string }>((_, key) =>
    received(anyone.POST("/contact-confirmations", { body: { token }, ...idempotent(key) })),
  );
  const { data } = confirm;
  if (token === "") {
    return (
      <PublicPage title={t`Confirm your message`}>
        <Text>
          <Trans>This link is not complete. Copy the whole link from the mail, or open it from there.</Trans>
        </Text>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={data ? t`Your message is on its way` : t`Confirm your message`}>
      {data ? (
        <>
          <Text>
            <Trans>{data.providerName} gets it now, and you get a copy. They answer to your e-mail address.</Trans>
          </Text>
          <div>
            <ButtonLink to="/find-a-provider">
              <Trans>Find a provider</Trans>
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <Text>
            <Trans>With this you confirm that the message to the provider is yours, and that your e-mail address is right.</Trans>
          </Text>
          <ProblemBar error={confirm.error} />
          <div>
            <SubmitButton type="button" busy={confirm.isPending} onClick={() => confirm.mutate()}>
              <Trans>Confirm and send</Trans>
            </SubmitButton>
          </div>
        </>
      )}
    </PublicPage>
  );
}
