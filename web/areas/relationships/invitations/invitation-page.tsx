import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { ButtonLink } from "../../../ui/links.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { Services } from "../../organizations/services.tsx";
import { pagesOf } from "../request/pages.ts";
import { AddresseeList } from "./addressee-list.tsx";
import { AnswerList } from "./answer-list.tsx";
import { useAskedFor } from "./asked-for.ts";
import { InvitationStages } from "./invitation-stages.tsx";
import { InvitationStatus } from "./invitation-status.tsx";
import { InvitationTimeline } from "./invitation-timeline.tsx";
import { invitationQuery } from "./invitations.ts";
import { useListWording } from "./list-wording.tsx";
import { ReminderSection } from "./reminder-section.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

const route = getRouteApi("/o/$organizationId/invitations/$invitationId");

export function InvitationPage() {
  const { t } = useLingui();
  const api = useApi();
  const { invitationId } = route.useParams();
  const query = useQuery(invitationQuery(api, invitationId));
  const askedFor = useAskedFor();
  const [withdrawing, setWithdrawing] = useState(false);
  const invitation = query.data;
  const words = useListWording(invitation?.kind === "partnership" ? "partner" : "customer");
  const kind = invitation?.kind ?? "reseller";
  const above = (
    <BackLink to={pagesOf(kind).invitations} params={{ organizationId: api.organizationId }}>
      <Trans>Invitations</Trans>
    </BackLink>
  );
  if (!invitation) {
    return (
      <Page title={t`Invitation`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  const accepters = { addressed: words.one, "open-link": words.many };
  const may = (action: string) => invitation.allowedActions.includes(action);
  const [first] = invitation.addressees;
  const sentTo = invitation.addressing === "open-link" ? t`Invitation by open link` : t`Invitation to one organization`;
  const title =
    first && invitation.addressing === "addressed" ? t`Invitation to ${first.email}` : invitation.sentAt ? sentTo : t`Prepared invitation`;
  return (
    <Page
      title={title}
      above={above}
      badge={<InvitationStatus status={invitation.status} />}
      narrow
      actions={
        <>
          {may("relationships:invitation:send") ? (
            <ButtonLink
              to="/o/$organizationId/invitations/$invitationId/letter"
              params={{ organizationId: api.organizationId, invitationId }}
              appearance={invitation.sentAt ? "secondary" : "primary"}
            >
              {invitation.sentAt ? <Trans>Send again</Trans> : <Trans>Continue and send</Trans>}
            </ButtonLink>
          ) : null}
          {may("relationships:invitation:withdraw") ? (
            <Button onClick={() => setWithdrawing(true)}>
              <Trans>Withdraw</Trans>
            </Button>
          ) : null}
        </>
      }
    >
      <InvitationStages invitation={invitation} />
      <Section title={t`What you ask for`}>
        <Facts>
          <Fact name={t`Can be accepted by`}>{invitation.addressing ? accepters[invitation.addressing] : null}</Fact>
          <Fact name={t`Relationship`}>{askedFor(invitation)}</Fact>
          <Fact name={t`Administration for`}>{invitation.services.length > 0 ? <Services ids={invitation.services} /> : null}</Fact>
          <Fact name={t`Can be accepted until`}>
            <Moment at={invitation.expiresAt} />
          </Fact>
          <Fact name={t`Waits for`}>
            {invitation.waiting ? (
              <Trans>
                A second administrator of {invitation.waiting.at}, since <Moment at={invitation.waiting.since} />
              </Trans>
            ) : null}
          </Fact>
          <Fact name={t`Prepared by`}>{invitation.createdBy.name}</Fact>
          <Fact name={t`Reason given for declining`}>{invitation.declineReason}</Fact>
        </Facts>
      </Section>
      {invitation.addressees.length > 0 ? (
        <Section title={t`Sent to`}>
          <AddresseeList addressees={invitation.addressees} />
        </Section>
      ) : null}
      {may("relationships:invitation:remind") ? <ReminderSection api={api} invitation={invitation} /> : null}
      {invitation.addressing === "open-link" ? (
        <Section title={t`Answers`}>
          <AnswerList api={api} invitation={invitation} />
        </Section>
      ) : null}
      <Section title={t`History`}>
        <InvitationTimeline invitation={invitation} />
      </Section>
      {withdrawing ? <WithdrawDialog api={api} invitation={invitation} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  );
}
