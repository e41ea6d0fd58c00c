import { Button } from "@fluentui/react-components";
import { AddRegular, ArrowUploadRegular, PeopleListRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type NetworkMembership, received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { useFormats } from "../../../lib/formats.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Identity } from "../../../ui/identity.tsx";
import { ButtonLink, RouterLink } from "../../../ui/links.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { ActiveBadge, LinkBadge } from "./membership-badges.tsx";
import { MembershipDialog } from "./membership-dialog.tsx";
import { membershipsKey } from "./memberships.ts";

/** The vendor's registry of the partner network: whose IDs can be chosen by applicants. */
export function MembershipsPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const { organizationId } = api;
  const [search, setSearch] = useState("");
  const [adding, setAdding] = useState(false);
  const mayChange = organization.allowedActions.includes("enrollment:membership:update");
  const memberships = usePagedList([...membershipsKey(api), "list", search], (page) =>
    received(api.client.GET("/network-memberships", { params: { query: { ...page, ...(search ? { search } : {}) } } })),
  );
  const firstRun = !search && !memberships.isLoading && !memberships.error && memberships.items.length === 0;
  const actions = mayChange ? (
    <>
      <ButtonLink to="/o/$organizationId/network-memberships/import" params={{ organizationId }} icon={<ArrowUploadRegular />}>
        <Trans>Import from a file</Trans>
      </ButtonLink>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => setAdding(true)}>
        <Trans>Add a membership</Trans>
      </Button>
    </>
  ) : null;
  const title = (item: NetworkMembership) => (
    <RouterLink to="/o/$organizationId/network-memberships/$membershipId" params={{ organizationId, membershipId: item.id }}>
      {item.name}
    </RouterLink>
  );
  return (
    <Page
      title={t`Partner network`}
      description={t`The memberships that applicants can prove. An application names one of these IDs, which has to be active and in the applicant's country.`}
      actions={firstRun ? null : actions}
    >
      {firstRun ? null : <SearchField label={t`Search by name, ID or account`} value={search} onSearch={setSearch} />}
      <DataList
        label={t`Partner network`}
        list={memberships}
        idOf={({ id }) => id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 2.2,
            cell: (item) => <Identity organization name={item.name} title={title(item)} detail={item.networkId} />,
          },
          { key: "country", name: t`Country`, cell: ({ country }) => formats.country(country) },
          { key: "account", name: t`Membership account`, width: 1.8, cell: ({ accountEmail }) => accountEmail },
          { key: "active", name: t`Status`, cell: ({ active }) => <ActiveBadge active={active} /> },
          { key: "linked", name: t`In use`, cell: ({ linkedTo }) => <LinkBadge linkedTo={linkedTo} /> },
        ]}
        empty={
          <EmptyState icon={<PeopleListRegular />} title={t`No membership found`} actions={search ? null : actions}>
            {search ? (
              <Trans>Nothing matches your search.</Trans>
            ) : (
              <Trans>Add the members of your partner network, or import their list.</Trans>
            )}
          </EmptyState>
        }
      />
      {adding ? <MembershipDialog api={api} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
