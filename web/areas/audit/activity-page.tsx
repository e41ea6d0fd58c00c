import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular, HistoryRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useCommand } from "../../lib/command.ts";
import { usePagedList } from "../../lib/paging.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { type ActivityFilter, queryOf, unfiltered } from "./activity-filter.ts";
import { ActivityFilters } from "./activity-filters.tsx";
import { ActivityList } from "./activity-list.tsx";
import { downloadActivity } from "./download-activity.ts";

export function ActivityPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const [filter, setFilter] = useState<ActivityFilter>(unfiltered);
  const query = queryOf(filter);
  const events = usePagedList([api.organizationId, "events", filter], (page) =>
    received(api.client.GET("/events", { params: { query: { ...page, ...query } } })),
  );
  const download = useCommand<void, void>(() => downloadActivity(api.organizationId, query));
  return (
    <Page
      title={t`Activity`}
      description={t`Who did what for ${organization.name}, when, and under which permission. This history can't be changed or deleted.`}
      actions={
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={download.isPending} onClick={() => download.mutate()}>
          <Trans>Download as CSV</Trans>
        </Button>
      }
    >
      <ProblemBar error={download.error} />
      <ActivityFilters api={api} filter={filter} onChange={setFilter} seen={events.items} />
      <ActivityList
        list={events}
        onPerson={(person) => setFilter({ ...filter, person })}
        empty={
          <EmptyState icon={<HistoryRegular />} title={t`No activity found`}>
            <Trans>Nothing matches these filters. Widen the period, or choose another person or kind.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
