import { BuildingPeopleRegular, MailAddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Identity } from "../../ui/identity.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { PartnerAgreementNotice } from "../agreements/partner-agreement-notice.tsx";
import { AdministrationBadge } from "./administration-badge.tsx";

export function CustomersPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const [search, setSearch] = useState("");
  const customers = usePagedList([api.organizationId, "customers", search], (page) =>
    received(api.client.GET("/customers", { params: { query: { ...page, ...(search ? { search } : {}) } } })),
  );
  const params = { organizationId: organization.id };
  const may = (action: string) => organization.allowedActions.includes(action);
  const request = may("relationships:invitation:create") ? (
    <ButtonLink to="/o/$organizationId/invitations/new" params={params} appearance="primary" icon={<MailAddRegular />}>
      <Trans>Request a reseller relationship</Trans>
    </ButtonLink>
  ) : null;
  const bringIn = may("customers:customer:import") ? (
    <ButtonLink to="/o/$organizationId/imports/new" params={params}>
      <Trans>Import customers</Trans>
    </ButtonLink>
  ) : null;
  const firstRun = !search && !customers.isLoading && !customers.error && customers.items.length === 0;
  return (
    <Page
      title={t`Customers`}
      description={t`The organizations whose reseller you are.`}
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
      {firstRun ? null : <SearchField label={t`Search by name`} value={search} onSearch={setSearch} />}
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
                detail={customer.domain}
              />
            ),
          },
          { key: "country", name: t`Country`, cell: (customer) => formats.country(customer.country) },
          {
            key: "administration",
            name: t`What you may do`,
            width: 1.5,
            cell: (customer) => <AdministrationBadge state={customer.administration.state} />,
          },
          {
            key: "since",
            name: t`Customer since`,
            cell: (customer) => <Moment at={customer.relationship.startedAt} dateOnly />,
          },
        ]}
        empty={
          search ? (
            <EmptyState icon={<BuildingPeopleRegular />} title={t`No customer found`}>
              <Trans>No customer's name matches “{search}”.</Trans>
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
