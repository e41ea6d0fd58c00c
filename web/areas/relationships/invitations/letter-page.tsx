import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { LetterStep } from "../request/letter-step.tsx";
import { SentStep } from "../request/sent-step.tsx";
import { invitationQuery, letterQuery } from "./invitations.ts";

const route = getRouteApi("/o/$organizationId/invitations/$invitationId/letter");

/** Goes on with an invitation that was prepared earlier, or sends one once more: the letter as it stands, to edit before it goes. */
export function LetterPage() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { invitationId } = route.useParams();
  const [sent, setSent] = useState<Invitation>();
  const query = useQuery({ ...invitationQuery(api, invitationId), refetchInterval: false });
  const letter = useQuery(letterQuery(api, invitationId));
  const invitation = query.data;
  const params = { organizationId: api.organizationId, invitationId };
  const above = (
    <BackLink to="/o/$organizationId/invitations/$invitationId" params={params}>
      <Trans>Invitation</Trans>
    </BackLink>
  );
  if (sent) {
    return (
      <Page key="sent" title={t`Sent`} above={above} narrow>
        <SentStep api={api} kind={sent.kind} invitation={sent} />
      </Page>
    );
  }
  const error = query.error ?? letter.error;
  return (
    <Page
      title={invitation?.sentAt ? t`Send the invitation again` : t`Continue with the invitation`}
      above={above}
      narrow
      description={
        invitation?.sentAt ? <Trans>The link in the message is the same as before, and so is the expiry date.</Trans> : undefined
      }
    >
      {query.isPending || letter.isPending ? <Loading /> : null}
      <ProblemBar
        error={error}
        onRetry={() => {
          void query.refetch();
          void letter.refetch();
        }}
      />
      {invitation && letter.data ? (
        <LetterStep
          api={api}
          kind={invitation.kind}
          draft={{ invitation, ...letter.data }}
          to={invitation.addressees.map(({ email }) => email).join(", ")}
          onBack={() => void navigate({ to: "/o/$organizationId/invitations/$invitationId", params })}
          onSent={setSent}
        />
      ) : null}
    </Page>
  );
}
