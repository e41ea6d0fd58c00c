import { Button, Text } from "@fluentui/react-components";
import { ChatHelpRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type HelpRequest, received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { AnswerDialog } from "./answer-dialog.tsx";
import { helpKey } from "./help.ts";
import { HelpBadge } from "./help-list.tsx";

/** For the vendor: what partners ask for customers whom they can't act for any more. */
export function HelpPage() {
  const { t } = useLingui();
  const api = useApi();
  const [status, setStatus] = useState<"answered" | "closed" | "">("");
  const [answering, setAnswering] = useState<HelpRequest>();
  const list = usePagedList([...helpKey(api), "all", status], (page) =>
    received(api.client.GET("/help-requests", { params: { query: { ...page, ...(status ? { status } : {}) } } })),
  );
  return (
    <Page
      title={t`Requests for help`}
      description={t`These partners are responsible for a customer's support but hold no admin roles there. They ask you to open a request for the customer.`}
    >
      <FilterSelect
        label={t`Show`}
        value={status}
        onChange={setStatus}
        all={t`Waiting`}
        options={[
          ["answered", t`Answered`],
          ["closed", t`Closed`],
        ]}
      />
      <DataList
        label={t`Requests for help`}
        list={list}
        idOf={({ id }) => id}
        columns={[
          { key: "subject", name: t`Subject`, width: 2.5, cell: ({ subject }) => <Text weight="semibold">{subject}</Text> },
          { key: "customer", name: t`Customer`, width: 1.5, cell: ({ customer }) => customer.name },
          { key: "partner", name: t`Partner`, width: 1.5, cell: ({ partner }) => partner.name },
          { key: "at", name: t`Asked`, cell: ({ askedAt }) => <Moment at={askedAt} dateOnly /> },
          { key: "state", name: t`State`, cell: ({ status: state }) => <HelpBadge status={state} /> },
          {
            key: "act",
            name: t`Action`,
            cell: (item) => (
              <Button
                size="small"
                aria-label={item.status === "closed" ? t`Read: ${item.subject}` : t`Reply: ${item.subject}`}
                onClick={() => setAnswering(item)}
              >
                {item.status === "closed" ? <Trans>Read</Trans> : <Trans>Reply</Trans>}
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState icon={<ChatHelpRegular />} title={t`Nothing here`}>
            <Trans>What partners ask for their customers stands here until you close it.</Trans>
          </EmptyState>
        }
      />
      {answering ? <AnswerDialog api={api} help={answering} onClose={() => setAnswering(undefined)} /> : null}
    </Page>
  );
}
