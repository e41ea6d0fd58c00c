import { MailAddRegular, MailMultipleRegular, MailRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Invitation, received, type InvitationStatus as Status } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { ButtonLink, RouterLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { useToolbar } from "../../../ui/toolbar.ts";
import { PartnerAgreementNotice } from "../../agreements/partner-agreement-notice.tsx";
import { AnswersInShort } from "./answers-in-short.tsx";
import { useAskedFor } from "./asked-for.ts";
import { InvitationStatus, useStatusNames } from "./invitation-status.tsx";
import { invitationsKey, statuses } from "./invitations.ts";
import { useListWording } from "./list-wording.tsx";

export function InvitationsPage({ addressee = "customer" }: { addressee?: "customer" | "partner" }) {
  const { t } = useLingui();
  const words = useListWording(addressee);
  const toolbar = useToolbar();
  const names = useStatusNames();
  const api = useApi();
  const organization = useOrganization();
  const [status, setStatus] = useState<Status | "">("");
  const invitations = usePagedList(
    [...invitationsKey(api), "list", addressee, status],
    (page) => received(api.client.GET("/invitations", { params: { query: { ...page, addressee, ...(status ? { status } : {}) } } })),
    { refetchInterval: 15_000 },
  );
  const askedFor = useAskedFor();
  const params = { organizationId: organization.id };
  const request = organization.allowedActions.includes(words.create) ? (
    <ButtonLink to={words.begin} params={params} appearance="primary" icon={<MailAddRegular />}>
      {words.request}
    </ButtonLink>
  ) : null;
  const many =
    addressee === "customer" ? (
      <ButtonLink to="/o/$organizationId/invitation-batches" params={params} icon={<MailMultipleRegular />}>
        <Trans>Invite many customers</Trans>
      </ButtonLink>
    ) : null;
  const who = (invitation: Invitation) =>
    invitation.status === "draft"
      ? t`Continue and send`
      : invitation.addressees.length > 0
        ? invitation.addressees.map(({ email }) => email).join(", ")
        : invitation.addressing === "addressed"
          ? t`Single-use link`
          : t`Open link`;
  return (
    <Page
      title={words.title}
      description={words.description}
      above={words.above(organization.id)}
      actions={
        <>
          {many}
          {request}
        </>
      }
    >
      <PartnerAgreementNotice />
      <div className={toolbar.root}>
        <FilterSelect
          label={t`Status`}
          value={status}
          onChange={setStatus}
          all={t`All sent`}
          options={statuses.map((name) => [name, names[name]] as const)}
        />
      </div>
      <DataList
        label={words.title}
        list={invitations}
        idOf={(invitation) => invitation.id}
        columns={[
          {
            key: "to",
            name: t`To`,
            width: 2.5,
            cell: (invitation) => (
              <RouterLink to="/o/$organizationId/invitations/$invitationId" params={{ ...params, invitationId: invitation.id }}>
                {who(invitation)}
              </RouterLink>
            ),
          },
          { key: "status", name: t`Status`, cell: ({ status: state }) => <InvitationStatus status={state} /> },
          {
            key: "asks",
            name: t`Asks for`,
            width: 1.6,
            cell: askedFor,
          },
          {
            key: "addressing",
            name: t`For`,
            cell: ({ addressing }) => (addressing === null ? "" : addressing === "addressed" ? words.one : words.many),
          },
          {
            key: "answers",
            name: t`Answers`,
            width: 1.4,
            cell: (invitation) => <AnswersInShort invitation={invitation} />,
          },
          {
            key: "sent",
            name: t`Sent`,
            cell: ({ sentAt }) => (sentAt ? <Moment at={sentAt} dateOnly /> : t`Not yet`),
          },
          { key: "expires", name: t`Expires`, cell: ({ expiresAt }) => <Moment at={expiresAt} dateOnly /> },
        ]}
        empty={
          <EmptyState icon={<MailRegular />} title={t`No invitations here`} actions={status ? null : request}>
            {status ? <Trans>No invitation has this status.</Trans> : words.empty}
          </EmptyState>
        }
      />
    </Page>
  );
}
