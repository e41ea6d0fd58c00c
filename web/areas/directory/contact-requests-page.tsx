import { Link, Text } from "@fluentui/react-components";
import { MailInboxRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";

/** Who has written through the directory. */
export function ContactRequestsPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const requests = usePagedList([api.organizationId, "contact-requests"], (page) =>
    received(api.client.GET("/contact-requests", { params: { query: page } })),
  );
  const mayInvite = organization.allowedActions.includes("partnerships:invitation:create");
  return (
    <Page
      title={t`Contact requests`}
      description={t`Who has written to you through Find a provider. The senders have confirmed their addresses.`}
    >
      <DataList
        label={t`Contact requests`}
        list={requests}
        idOf={({ id }) => id}
        columns={[
          {
            key: "who",
            name: t`From`,
            width: 1.4,
            cell: (request) => (
              <>
                <Text weight="semibold" block>
                  {request.organization}
                </Text>
                <Text block>{request.name}</Text>
                <Text block>{formats.country(request.country)}</Text>
                <Link href={`mailto:${encodeURIComponent(request.email)}`} inline>
                  {request.email}
                </Link>
              </>
            ),
          },
          {
            key: "message",
            name: t`Message`,
            width: 2.4,
            cell: ({ message }) => <Text style={{ whiteSpace: "pre-line" }}>{message}</Text>,
          },
          { key: "at", name: t`Received`, cell: ({ deliveredAt }) => <Moment at={deliveredAt} /> },
          {
            key: "invite",
            name: "",
            cell: ({ email }) =>
              mayInvite ? (
                <RouterLink to="/o/$organizationId/partnerships/invite" params={{ organizationId: organization.id }} search={{ to: email }}>
                  <Trans>Invite a reseller</Trans>
                </RouterLink>
              ) : null,
          },
        ]}
        empty={
          <EmptyState icon={<MailInboxRegular />} title={t`Nobody has written yet`}>
            <Trans>When a reseller writes to you through Find a provider, the message comes by mail and stands here.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
