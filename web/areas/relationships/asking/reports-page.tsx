import { Button, Text } from "@fluentui/react-components";
import { FlagRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationReport, received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { CloseReportDialog } from "./close-report-dialog.tsx";
import { useReportReasons } from "./report-reasons.ts";

/** For the vendor: invitations that somebody who received them finds wrong. */
export function ReportsPage() {
  const { t } = useLingui();
  const api = useApi();
  const reasons = useReportReasons();
  const [status, setStatus] = useState<"closed" | "">("");
  const [closing, setClosing] = useState<InvitationReport>();
  const reports = usePagedList([api.organizationId, "invitation-reports", status], (page) =>
    received(api.client.GET("/invitation-reports", { params: { query: { ...page, ...(status ? { status } : {}) } } })),
  );
  const outcomes = { unfounded: t`Nothing wrong`, handled: t`Dealt with otherwise`, "invitation-withdrawn": t`Invitation taken back` };
  return (
    <Page
      title={t`Reported invitations`}
      description={t`People who received these invitations find something wrong with them. Talk to the partner; if it is fraud, take the invitation back.`}
    >
      <FilterSelect label={t`Show`} value={status} onChange={setStatus} all={t`Open reports`} options={[["closed", t`Closed reports`]]} />
      <DataList
        label={t`Reported invitations`}
        list={reports}
        idOf={({ id }) => id}
        columns={[
          { key: "partner", name: t`Partner`, width: 1.5, cell: ({ partner }) => <Text weight="semibold">{partner.name}</Text> },
          {
            key: "reason",
            name: t`What is wrong`,
            width: 2.5,
            cell: ({ reason, comment }) => (
              <>
                <Text block>{reasons[reason]}</Text>
                {comment ? <Text size={200}>{comment}</Text> : null}
              </>
            ),
          },
          {
            key: "by",
            name: t`Reported by`,
            width: 1.5,
            cell: ({ reportedBy }) =>
              reportedBy ? t`${reportedBy.name}, ${reportedBy.organizationName}` : t`Somebody who was not signed in`,
          },
          { key: "at", name: t`Reported`, width: 1.5, cell: ({ reportedAt }) => <Moment at={reportedAt} /> },
          {
            key: "state",
            name: status ? t`Outcome` : t`Action`,
            cell: (item) =>
              item.outcome === "invitation-withdrawn" ? (
                <Outcome item={item} outcome={outcomes[item.outcome]} />
              ) : (
                <>
                  {item.outcome ? <Outcome item={item} outcome={outcomes[item.outcome]} /> : null}
                  <Button size="small" aria-label={t`Decide about the report on ${item.partner.name}`} onClick={() => setClosing(item)}>
                    {item.outcome ? <Trans>Look again</Trans> : <Trans>Decide</Trans>}
                  </Button>
                </>
              ),
          },
        ]}
        empty={
          <EmptyState icon={<FlagRegular />} title={status ? t`No report has been closed yet` : t`No open report`}>
            <Trans>Whoever receives an invitation can report it from the page that its link opens.</Trans>
          </EmptyState>
        }
      />
      {closing ? <CloseReportDialog api={api} report={closing} onClose={() => setClosing(undefined)} /> : null}
    </Page>
  );
}

function Outcome({ item, outcome }: { item: InvitationReport; outcome: string }) {
  return (
    <>
      <Text block>{outcome}</Text>
      <Text block size={200}>
        {item.closedBy}
        {item.note ? `: ${item.note}` : ""}
      </Text>
    </>
  );
}
