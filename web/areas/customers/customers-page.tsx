import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular, BuildingPeopleRegular, MailAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type CustomerColumn, type CustomerView, received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useCommand } from "../../lib/command.ts";
import { download } from "../../lib/download.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Identity } from "../../ui/identity.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { PartnerAgreementNotice } from "../agreements/partner-agreement-notice.tsx";
import { ColumnMenu } from "./column-menu.tsx";
import { useCustomerColumns } from "./customer-columns.tsx";
import { CustomerDetails } from "./customer-details.tsx";
import { CustomerFilters } from "./customer-filters.tsx";
import { everything, isFiltered, type ListState, queryOf, recallColumns, rememberColumns, stateOf, textOf } from "./list-state.ts";
import { ViewMenu } from "./view-menu.tsx";

export function CustomersPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const [state, setState] = useState<ListState>(everything);
  const [columns, setColumns] = useState(recallColumns);
  const [view, setView] = useState<string | null>(null);
  const query = queryOf(state);
  const customers = usePagedList([api.organizationId, "customers", query], (page) =>
    received(api.client.GET("/customers", { params: { query: { ...page, ...query } } })),
  );
  const file = useCommand<void, void>(() => download(api.organizationId, `/customers/export?${textOf(query)}`, "customers.csv"));
  const [problem, setProblem] = useState<unknown>(null);
  const shown = useCustomerColumns(columns);
  const showColumns = (next: readonly CustomerColumn[]) => {
    rememberColumns(next);
    setColumns(next);
  };
  const showView = (chosen: CustomerView | null) => {
    setView(chosen?.id ?? null);
    if (!chosen) return;
    setState(stateOf(chosen.query));
    setColumns(chosen.columns);
  };
  const toolbar = useToolbar();
  const params = { organizationId: organization.id };
  const may = (action: string) => organization.allowedActions.includes(action);
  const request = may("relationships:invitation:create") ? (
    <ButtonLink to="/o/$organizationId/invitations/new" params={params} appearance="primary" icon={<MailAddRegular />}>
      <Trans>Request a relationship</Trans>
    </ButtonLink>
  ) : null;
  const bringIn = may("customers:customer:import") ? (
    <ButtonLink to="/o/$organizationId/imports/new" params={params}>
      <Trans>Import customers</Trans>
    </ButtonLink>
  ) : null;
  const firstRun = !isFiltered(state) && !customers.isLoading && !customers.error && customers.items.length === 0;
  return (
    <Page
      title={t`Customers`}
      description={t`The organizations that work with you: as their reseller, advisor or another kind of partner.`}
      actions={
        firstRun ? null : (
          <>
            {bringIn}
            {request}
          </>
        )
      }
    >
      <PartnerAgreementNotice />
      <ProblemBar error={problem ?? file.error} />
      {firstRun ? null : (
        <>
          <CustomerFilters key={view ?? ""} api={api} state={state} onChange={setState} />
          <div className={toolbar.root}>
            <ViewMenu
              api={api}
              chosen={view}
              current={{ query, columns: [...columns] }}
              mayShare={may("customers:view:share")}
              onChoose={showView}
              onError={setProblem}
            />
            <ColumnMenu columns={columns} onChange={showColumns} />
            <Button icon={<ArrowDownloadRegular />} disabledFocusable={file.isPending} onClick={() => file.mutate()}>
              <Trans>Download as CSV</Trans>
            </Button>
          </div>
        </>
      )}
      <DataList
        label={t`Customers`}
        list={customers}
        idOf={(customer) => customer.id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 3,
            cell: (customer) => (
              <Identity
                organization
                name={customer.name}
                title={
                  <RouterLink to="/o/$organizationId/customers/$customerId" params={{ ...params, customerId: customer.id }}>
                    {customer.name}
                  </RouterLink>
                }
              />
            ),
          },
          ...shown,
        ]}
        details={{
          labelOf: ({ name }) => t`Details of ${name}`,
          of: ({ id }) => <CustomerDetails api={api} customerId={id} mayTag={may("customers:customer:tag")} />,
        }}
        empty={
          isFiltered(state) ? (
            <EmptyState icon={<BuildingPeopleRegular />} title={t`No customer found`}>
              {customers.more ? (
                <Button onClick={customers.more.load} disabledFocusable={customers.more.isLoading}>
                  <Trans>Search further</Trans>
                </Button>
              ) : (
                <Trans>No customer matches the search and the filters. Clear a filter, or look for another beginning of the name.</Trans>
              )}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<BuildingPeopleRegular />}
              title={t`Your customers will be listed here`}
              actions={
                <>
                  {request}
                  {bringIn}
                </>
              }
            >
              <Trans>
                A customer appears as soon as one of its global administrators accepts your invitation. Begin with the request: you write
                the mail, we make the link.
              </Trans>
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
