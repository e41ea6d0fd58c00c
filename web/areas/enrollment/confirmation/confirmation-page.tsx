import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type EnrollmentConfirmation, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { PublicPage } from "../../../app/public-page.tsx";
import { anyone, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { useFormats } from "../../../lib/formats.ts";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { ConfirmedPage } from "./confirmed-page.tsx";

/** What the link in the mail opens: the primary contact reads what it confirms, before any sign-in. */
export function ConfirmationPage() {
  const { t } = useLingui();
  const [token] = useState(() => window.location.hash.slice(1));
  const preview = useQuery({
    queryKey: ["visitor", "enrollment-confirmation", token],
    queryFn: () => received(anyone.POST("/enrollment-confirmation-previews", { body: { token } })),
    enabled: token !== "",
  });
  const confirm = useCommand<void, EnrollmentConfirmation>((_, key) =>
    received(anyone.POST("/enrollment-confirmations", { body: { token }, ...idempotent(key) })),
  );
  const asked = confirm.data ?? preview.data;
  if (asked?.state === "confirmed") return <ConfirmedPage confirmation={asked} />;
  if (!asked) {
    return (
      <PublicPage title={t`Confirm the application`}>
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
  const { email } = asked;
  const { name } = asked.organization;
  return (
    <PublicPage
      title={t`Confirm the application of ${name}`}
      description={t`You are named as the primary contact. The application is reviewed only after you have confirmed it.`}
    >
      <Asked confirmation={asked} />
      <div>
        <Text block>
          <Trans>With the button you confirm two things:</Trans>
        </Text>
        <ol style={{ paddingInlineStart: "20px", lineHeight: 1.6 }}>
          <li>
            <Trans>{name} has applied for the partner program, and you know about it.</Trans>
          </li>
          <li>
            <Trans>
              The mailbox {email} belongs to {name}.
            </Trans>
          </li>
        </ol>
        <Text block>
          <Trans>If one of them is not true, close this page: nothing happens then.</Trans>
        </Text>
      </div>
      <ProblemBar error={confirm.error} />
      <div>
        <SubmitButton type="button" busy={confirm.isPending} onClick={() => confirm.mutate()}>
          <Trans>I confirm both</Trans>
        </SubmitButton>
      </div>
    </PublicPage>
  );
}

function Asked({ confirmation }: { confirmation: EnrollmentConfirmation }) {
  const { t } = useLingui();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  return (
    <Facts>
      <Fact name={t`Organization`}>{`${confirmation.organization.name}, ${formats.country(confirmation.organization.country)}`}</Fact>
      <Fact name={t`Applies as`}>{kinds[confirmation.partnerKind]}</Fact>
      <Fact name={t`Sent by`}>{confirmation.submittedBy}</Fact>
      <Fact name={t`Sent on`}>
        <Moment at={confirmation.submittedAt} />
      </Fact>
    </Facts>
  );
}
