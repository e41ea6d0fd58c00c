import { ConnectedRegular, MailAddRegular, SearchRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Partnership, received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { Identity } from "../../ui/identity.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { PartnerAgreementNotice } from "../agreements/partner-agreement-notice.tsx";
import { AccessBadge } from "./access-badge.tsx";
import { partnershipsKey } from "./partnerships.ts";
import { sharedCustomersAnchor } from "./shared-customers.tsx";
import { usePartnershipWording } from "./wording.ts";

/** A provider's indirect resellers, or a reseller's indirect providers. */
export function PartnershipsPage() {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const isProvider = organization.partnerKind === "indirect-provider";
  const words = usePartnershipWording(isProvider);
  const [search, setSearch] = useState("");
  const [ended, setEnded] = useState<"ended" | "">("");
  const status = ended || "active";
  const partnerships = usePagedList([...partnershipsKey(api), "list", status, search], (page) =>
    received(api.client.GET("/partnerships", { params: { query: { ...page, status, ...(search ? { search } : {}) } } })),
  );
  const params = { organizationId: organization.id };
  const may = (action: string) => organization.allowedActions.includes(action);
  const invite =
    isProvider && may("partnerships:invitation:create") ? (
      <ButtonLink to="/o/$organizationId/partnerships/invite" params={params} appearance="primary" icon={<MailAddRegular />}>
        <Trans>Invite a reseller</Trans>
      </ButtonLink>
    ) : null;
  const invitations =
    isProvider && may("partnerships:invitation:read") ? (
      <ButtonLink to="/o/$organizationId/partnerships/invitations" params={params}>
        <Trans>Invitations to resellers</Trans>
      </ButtonLink>
    ) : null;
  const find = (
    <ButtonLink to="/o/$organizationId/find-a-provider" params={params} icon={<SearchRegular />}>
      <Trans>Find a provider</Trans>
    </ButtonLink>
  );
  return (
    <Page
      title={words.title}
      description={words.description}
      actions={
        <>
          {invitations}
          {invite}
        </>
      }
    >
      <PartnerAgreementNotice />
      <div className={toolbar.root}>
        <SearchField label={t`Search by name`} value={search} onSearch={setSearch} />
        <FilterSelect label={t`Status`} value={ended} onChange={setEnded} all={t`Active`} options={[["ended", t`Ended`]]} />
      </div>
      <DataList
        label={words.title}
        list={partnerships}
        idOf={({ id }) => id}
        columns={[
          {
            key: "name",
            name: words.column,
            width: 2.5,
            cell: ({ id, counterpart }) => (
              <Identity
                organization
                name={counterpart.name}
                title={
                  <RouterLink to="/o/$organizationId/partnerships/$partnershipId" params={{ ...params, partnershipId: id }}>
                    {counterpart.name}
                  </RouterLink>
                }
                detail={counterpart.domain}
              />
            ),
          },
          { key: "country", name: t`Country`, cell: ({ counterpart }) => formats.country(counterpart.country) },
          { key: "access", name: t`Access`, width: 1.6, cell: (partnership) => <AccessBadge partnership={partnership} /> },
          { key: "since", name: t`Since`, cell: ({ startedAt }) => <Moment at={startedAt} dateOnly /> },
          ...(status === "active" && may("customers:customer:read")
            ? [
                {
                  key: "customers",
                  name: t`Shared customers`,
                  cell: ({ id }: Partnership) => (
                    <RouterLink
                      to="/o/$organizationId/partnerships/$partnershipId"
                      params={{ ...params, partnershipId: id }}
                      hash={sharedCustomersAnchor}
                    >
                      <Trans>View customers</Trans>
                    </RouterLink>
                  ),
                },
              ]
            : []),
        ]}
        empty={
          search || ended ? (
            <EmptyState icon={<ConnectedRegular />} title={t`Nothing found`}>
              <Trans>No partnership matches what you look for.</Trans>
            </EmptyState>
          ) : (
            <EmptyState icon={<ConnectedRegular />} title={words.emptyTitle} actions={isProvider ? invite : find}>
              {words.empty}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}
