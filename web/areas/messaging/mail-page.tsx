import { Badge, Text, tokens } from "@fluentui/react-components";
import { MailInboxRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Mail, received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { useToolbar } from "../../ui/toolbar.ts";

const statuses: readonly Mail["status"][] = ["queued", "sent", "failed"];
const colors = { queued: "informative", sent: "success", failed: "danger" } as const;

export function MailPage() {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const api = useApi();
  const [status, setStatus] = useState<Mail["status"] | "">("");
  const names = { queued: t`Waiting`, sent: t`Sent`, failed: t`Failed` };
  const mails = usePagedList(
    [api.organizationId, "mails", status],
    (page) => received(api.client.GET("/mails", { params: { query: { ...page, ...(status ? { status } : {}) } } })),
    { refetchInterval: 10_000 },
  );
  return (
    <Page
      title={t`Mail outbox`}
      description={t`Every mail of this installation: to whom, and how far it got. What cannot be sent now is tried again by itself.`}
    >
      <div className={toolbar.root}>
        <FilterSelect
          label={t`Status`}
          value={status}
          onChange={setStatus}
          all={t`All`}
          options={statuses.map((name) => [name, names[name]] as const)}
        />
      </div>
      <DataList
        label={t`Mails`}
        list={mails}
        idOf={(mail) => mail.id}
        columns={[
          {
            key: "subject",
            name: t`Subject`,
            width: 2.5,
            cell: (mail) => (
              <>
                <Text weight="semibold" block>
                  {mail.subject}
                </Text>
                {mail.lastError && mail.status !== "sent" ? (
                  <Text size={200} style={{ color: tokens.colorStatusDangerForeground1 }}>
                    {mail.lastError}
                  </Text>
                ) : null}
              </>
            ),
          },
          { key: "to", name: t`To`, width: 2, cell: (mail) => mail.to },
          {
            key: "status",
            name: t`Status`,
            cell: (mail) => (
              <Badge appearance="tint" color={colors[mail.status]}>
                {names[mail.status]}
              </Badge>
            ),
          },
          { key: "attempts", name: t`Attempts`, cell: (mail) => mail.attempts },
          { key: "at", name: t`When`, width: 1.3, cell: (mail) => <Moment at={mail.sentAt ?? mail.createdAt} /> },
        ]}
        empty={
          <EmptyState icon={<MailInboxRegular />} title={t`No mail here`}>
            <Trans>Mails appear here when something happens that people should know of, an invitation for example.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
