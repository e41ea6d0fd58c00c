import { Button } from "@fluentui/react-components";
import { HandshakeRegular, LockClosedRegular, ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { useFormats } from "../../../lib/formats.ts";
import { usePagedList } from "../../../lib/paging.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Identity } from "../../../ui/identity.tsx";
import { ButtonLink, RouterLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { AgreementMissing } from "../customer-agreement/agreement-notices.tsx";
import { ReviewNotice } from "../reviews/review-notice.tsx";
import { WaitingNotices } from "../second-administrator/waiting-notices.tsx";
import { LockDialog } from "./lock-dialog.tsx";
import { LockNotice } from "./lock-notice.tsx";
import { partnerLockQuery } from "./partner-lock.ts";
import { ReachMap } from "./reach-map.tsx";
import { RelationshipBadge } from "./relationship-badge.tsx";
import { relationshipsKey } from "./relationships.ts";

/** The partners an organization works with. */
export function PartnersPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const relationships = usePagedList([...relationshipsKey(api), "list"], (page) =>
    received(api.client.GET("/relationships", { params: { query: page } })),
  );
  const { organizationId } = api;
  const organization = useOrganization();
  const lock = useQuery(partnerLockQuery(api));
  const [changing, setChanging] = useState<"lock" | "lift">();
  const mayLock = lock.data?.locked === false && lock.data.allowedActions.length > 0 && relationships.items.length > 0;
  return (
    <Page
      title={t`Partner relationships`}
      description={t`The partners you work with. Open one to see what it may do, and to stop it.`}
      actions={
        relationships.items.length > 0 ? (
          <>
            <ButtonLink icon={<ShieldCheckmarkRegular />} to="/o/$organizationId/access-reviews" params={{ organizationId }}>
              <Trans>Access reviews</Trans>
            </ButtonLink>
            {mayLock ? (
              <Button icon={<LockClosedRegular />} onClick={() => setChanging("lock")}>
                <Trans>Lock all partner access</Trans>
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <LockNotice lock={lock.data} onLift={() => setChanging("lift")} />
      <WaitingNotices api={api} />
      <AgreementMissing api={api} />
      <ReviewNotice api={api} />
      <DataList
        label={t`Partner relationships`}
        list={relationships}
        idOf={({ id }) => id}
        columns={[
          {
            key: "name",
            name: t`Partner`,
            width: 2.5,
            cell: ({ id, partner }) => (
              <Identity
                organization
                name={partner.name}
                title={
                  <RouterLink to="/o/$organizationId/partners/$relationshipId" params={{ organizationId, relationshipId: id }}>
                    {partner.name}
                  </RouterLink>
                }
                detail={partner.domain}
              />
            ),
          },
          { key: "country", name: t`Country`, cell: ({ partner }) => formats.country(partner.country) },
          {
            key: "what",
            name: t`Relationship`,
            width: 2,
            cell: (relationship) => <RelationshipBadge relationship={relationship} />,
          },
          { key: "since", name: t`Since`, cell: ({ startedAt }) => <Moment at={startedAt} dateOnly /> },
        ]}
        empty={
          <EmptyState icon={<HandshakeRegular />} title={t`No partner works for you yet`}>
            <Trans>
              A partner who wants to work with you sends an invitation by mail. Its link shows what the partner asks for, and you decide
              there. Until then nobody outside can reach your organization.
            </Trans>
          </EmptyState>
        }
      />
      {relationships.items.length > 0 ? (
        <ReachMap api={api} organizationName={organization.name} locked={lock.data?.locked === true} relationships={relationships.items} />
      ) : null}
      {changing ? <LockDialog api={api} change={changing} onClose={() => setChanging(undefined)} /> : null}
    </Page>
  );
}
