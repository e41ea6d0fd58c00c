import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useFormats } from "../../lib/formats.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/**
 * What the link in the sender's mail opens: it shows what is about to be sent, which somebody else may have written. Nothing is sent by
 * opening it: mail programs look at links on their own.
 */
export function ConfirmPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const [token] = useState(() => window.location.hash.slice(1));
  const preview = useQuery({
    queryKey: ["visitor", "contact-confirmation", token],
    queryFn: () => received(anyone.POST("/contact-confirmation-previews", { body: { token } })),
    enabled: token !== "",
  });
  const confirm = useCommand<void, { providerName: string }>((_, key) =>
    received(anyone.POST("/contact-confirmations", { body: { token }, ...idempotent(key) })),
  );
  const asked = preview.data;
  const sentTo = confirm.data?.providerName ?? (asked?.delivered ? asked.providerName : undefined);
  if (sentTo !== undefined) {
    return (
      <PublicPage title={t`Your message is on its way`}>
        <Text>
          <Trans>{sentTo} gets it now, and you get a copy. They answer to your e-mail address.</Trans>
        </Text>
        <div>
          <ButtonLink to="/find-a-provider">
            <Trans>Find a provider</Trans>
          </ButtonLink>
        </div>
      </PublicPage>
    );
  }
  if (!asked) {
    return (
      <PublicPage title={t`Confirm your message`}>
        {token === "" ? (
          <Text>
            <Trans>This link is not complete. Copy the whole link from the mail, or open it from there.</Trans>
          </Text>
        ) : null}
        {token !== "" && preview.isPending ? <Loading /> : null}
        <ProblemBar error={preview.error} />
      </PublicPage>
    );
  }
  return (
    <PublicPage
      title={t`Confirm your message to ${asked.providerName}`}
      description={t`Read what is sent in your name, with your e-mail address. If you have not written it, close this page: nothing is sent then.`}
    >
      <Facts>
        <Fact name={t`Name`}>{asked.name}</Fact>
        <Fact name={t`Organization`}>{asked.organization}</Fact>
        <Fact name={t`Country`}>{formats.country(asked.country)}</Fact>
        <Fact name={t`E-mail address`}>{asked.email}</Fact>
        <Fact name={t`Message`}>
          <span style={{ whiteSpace: "pre-line" }}>{asked.message}</span>
        </Fact>
      </Facts>
      <ProblemBar error={confirm.error} />
      <div>
        <SubmitButton type="button" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          <Trans>Confirm and send</Trans>
        </SubmitButton>
      </div>
    </PublicPage>
  );
}
