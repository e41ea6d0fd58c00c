import { Button } from "@fluentui/react-components";
import { EditRegular, PeopleListRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { useFormats } from "../../../lib/formats.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { ActiveBadge, LinkBadge } from "./membership-badges.tsx";
import { MembershipDialog } from "./membership-dialog.tsx";
import { membershipQuery, membershipsKey } from "./memberships.ts";

const route = getRouteApi("/o/$organizationId/network-memberships/$membershipId");

/** One member of the partner network, and the customers that the vendor has on record for it. */
export function MembershipPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const { membershipId } = route.useParams();
  const query = useQuery(membershipQuery(api, membershipId));
  const [editing, setEditing] = useState(false);
  const customers = usePagedList([...membershipsKey(api), "customers", membershipId], (page) =>
    received(api.client.GET("/network-memberships/{id}/recorded-customers", { params: { path: { id: membershipId }, query: page } })),
  );
  const above = (
    <BackLink to="/o/$organizationId/network-memberships" params={{ organizationId: api.organizationId }}>
      <Trans>Partner network</Trans>
    </BackLink>
  );
  const membership = query.data;
  if (!membership) {
    return (
      <Page title={t`Membership`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return (
    <Page
      title={membership.name}
      above={above}
      badge={<ActiveBadge active={membership.active} />}
      actions={
        membership.allowedActions.includes("enrollment:membership:update") ? (
          <Button icon={<EditRegular />} onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        ) : null
      }
    >
      <Section title={t`Membership`}>
        <Facts>
          <Fact name={t`Partner network ID`}>{membership.networkId}</Fact>
          <Fact name={t`Country`}>{formats.country(membership.country)}</Fact>
          <Fact name={t`Membership account`}>{membership.accountEmail}</Fact>
          <Fact name={t`In use`}>
            <LinkBadge linkedTo={membership.linkedTo} />
          </Fact>
          <Fact name={t`Changed`}>
            <Moment at={membership.updatedAt} />
          </Fact>
        </Facts>
      </Section>
      <Section
        title={t`Customers on record`}
        description={t`With whom the member transacts through another portal. They appear in its list once it is a partner here.`}
      >
        <DataList
          label={t`Customers on record`}
          list={customers}
          idOf={({ microsoftId }) => microsoftId}
          columns={[
            { key: "name", name: t`Name`, width: 2, cell: ({ name }) => name },
            { key: "domain", name: t`Domain`, width: 1.5, cell: ({ domain }) => domain },
            { key: "country", name: t`Country`, cell: ({ country }) => formats.country(country) },
            { key: "since", name: t`On record since`, cell: ({ addedAt }) => <Moment at={addedAt} dateOnly /> },
          ]}
          empty={
            <EmptyState icon={<PeopleListRegular />} title={t`No customers on record`}>
              <Trans>They come from a file: import customers on record.</Trans>
            </EmptyState>
          }
        />
      </Section>
      {editing ? <MembershipDialog api={api} known={membership} onClose={() => setEditing(false)} /> : null}
    </Page>
  );
}
