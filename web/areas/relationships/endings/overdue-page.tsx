import { Button, Text } from "@fluentui/react-components";
import { CalendarCheckmarkRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type OverdueEnd, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { WorkLeft } from "./active-work.tsx";
import { overdueKey, useVendorEnding, vendorEndingAheadQuery } from "./endings.ts";

/** For the vendor: customers whose partners have let the day pass by which a relationship was to end. */
export function OverduePage() {
  const { t } = useLingui();
  const api = useApi();
  const [ending, setEnding] = useState<OverdueEnd>();
  const overdue = usePagedList(overdueKey(api), (page) => received(api.client.GET("/end-requests", { params: { query: page } })));
  return (
    <Page
      title={t`Overdue endings`}
      description={t`Customers asked these partners to end their relationship, and the day has passed. Talk to the partner, or end it for them.`}
    >
      <DataList
        label={t`Overdue endings`}
        list={overdue}
        idOf={({ id }) => id}
        columns={[
          { key: "customer", name: t`Customer`, width: 1.5, cell: ({ customer }) => <Text weight="semibold">{customer.name}</Text> },
          { key: "partner", name: t`Partner`, width: 1.5, cell: ({ partner }) => partner.name },
          { key: "due", name: t`Was due`, cell: ({ endRequest }) => (endRequest ? <Moment at={endRequest.dueAt} dateOnly /> : null) },
          { key: "reason", name: t`Reason`, width: 2, cell: ({ endRequest }) => endRequest?.reason ?? t`None given` },
          {
            key: "act",
            name: t`Action`,
            cell: (item) => (
              <Button size="small" onClick={() => setEnding(item)} aria-label={t`End it: ${item.partner.name} and ${item.customer.name}`}>
                <Trans>End it</Trans>
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState icon={<CalendarCheckmarkRegular />} title={t`Nothing is overdue`}>
            <Trans>A request to end a relationship stands here once its partner has let the day pass.</Trans>
          </EmptyState>
        }
      />
      {ending ? <VendorEndDialog item={ending} onClose={() => setEnding(undefined)} /> : null}
    </Page>
  );
}

function VendorEndDialog({ item: { id, customer, partner }, onClose }: { item: OverdueEnd; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const api = useApi();
  const ahead = useQuery(vendorEndingAheadQuery(api, customer.id, id));
  const command = useVendorEnding(api, customer.id, id, () => {
    notify(t`The relationship between ${partner.name} and ${customer.name} has ended.`);
    onClose();
  });
  return (
    <ReasonDialog
      title={t`End the relationship between ${partner.name} and ${customer.name}?`}
      submit={t`End the relationship`}
      hint={<Trans>Both sides will read it.</Trans>}
      required
      command={command}
      onClose={onClose}
    >
      <Text>
        <Trans>
          The partner loses at once whatever it may do for the customer, and the customer leaves its list. Both get a mail with your reason.
        </Trans>
      </Text>
      <WorkLeft work={ahead.data?.activeWork ?? []} />
    </ReasonDialog>
  );
}
