import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type EnrollmentCaseSummary, type PartnerKind, received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { useFormats } from "../../../lib/formats.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { Identity } from "../../../ui/identity.tsx";
import { RouterLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { SearchField } from "../../../ui/search-field.tsx";
import { useToolbar } from "../../../ui/toolbar.ts";
import { kindsInOrder, usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { StateBadge, useStateNames } from "../state-badge.tsx";
import { CaseAge } from "./case-age.tsx";
import { casesKey, refreshMs } from "./cases.ts";

const states = ["in-review", "information-requested", "unconfirmed", "approved", "rejected", "withdrawn"] as const;
type CaseState = (typeof states)[number];

/** For the vendor: who wants to become a partner, the oldest first. */
export function ApplicationsPage() {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const formats = useFormats();
  const kinds = usePartnerKinds();
  const names = useStateNames();
  const api = useApi();
  const { organizationId } = api;
  const [search, setSearch] = useState("");
  const [state, setState] = useState<CaseState | "">("");
  const [kind, setKind] = useState<PartnerKind | "">("");
  const [order, setOrder] = useState<"newest" | "">("");
  const filter = { ...(search ? { search } : {}), ...(state ? { state } : {}), ...(kind ? { kind } : {}), ...(order ? { order } : {}) };
  const cases = usePagedList(
    [...casesKey(api), "list", filter],
    (page) => received(api.client.GET("/enrollment-cases", { params: { query: { ...page, ...filter } } })),
    { refetchInterval: refreshMs },
  );
  const title = ({ id, applicant }: EnrollmentCaseSummary) => (
    <RouterLink to="/o/$organizationId/applications/$applicationId" params={{ organizationId, applicationId: id }}>
      {applicant.name}
    </RouterLink>
  );
  return (
    <Page
      title={t`Applications`}
      description={t`Organizations that want to become partners. The clock runs on business days, and stops while the applicant has to answer.`}
    >
      <SearchField label={t`Search by name or partner network ID`} value={search} onSearch={setSearch} />
      <div className={toolbar.root}>
        <FilterSelect
          label={t`Status`}
          value={state}
          onChange={setState}
          all={search ? t`Any` : names["in-review"]}
          options={states.filter((known) => search || known !== "in-review").map((known) => [known, names[known]] as const)}
        />
        <FilterSelect
          label={t`Kind`}
          value={kind}
          onChange={setKind}
          all={t`All`}
          options={kindsInOrder.map((known) => [known, kinds[known] ?? known] as const)}
        />
        <FilterSelect
          label={t`Order`}
          value={order}
          onChange={setOrder}
          all={t`Oldest first`}
          options={[["newest", t`Newest first`] as const]}
        />
      </div>
      <DataList
        label={t`Applications`}
        list={cases}
        idOf={({ id }) => id}
        columns={[
          {
            key: "applicant",
            name: t`Applicant`,
            width: 2.2,
            cell: (item) => (
              <Identity
                organization
                name={item.applicant.name}
                title={title(item)}
                detail={`${item.networkId} · ${formats.country(item.country)}`}
              />
            ),
          },
          { key: "kind", name: t`Kind`, cell: ({ partnerKind }) => kinds[partnerKind] },
          { key: "state", name: t`Status`, cell: (item) => <StateBadge state={item.state} /> },
          { key: "since", name: t`In the queue since`, width: 1.2, cell: ({ queuedAt }) => <Moment at={queuedAt} dateOnly /> },
          { key: "age", name: t`Age`, width: 1.4, cell: ({ clock }) => <CaseAge clock={clock} /> },
        ]}
        empty={
          <EmptyState icon={<ClipboardTaskListLtrRegular />} title={t`No applications here`}>
            {search || state || kind ? (
              <Trans>No application matches your search and filters.</Trans>
            ) : (
              <Trans>Nothing waits for review. An application comes here as soon as its primary contact has confirmed it.</Trans>
            )}
          </EmptyState>
        }
      />
    </Page>
  );
}
