import { Button } from "@fluentui/react-components";
import { ShieldDismissRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { useFormats } from "../../../lib/formats.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAcceptedAgreement } from "../../agreements/accepted-agreement.ts";
import { RecentActivity } from "../../audit/recent-activity.tsx";
import { Services } from "../../organizations/services.tsx";
import { EndSection } from "../endings/end-section.tsx";
import { PartnerHelp } from "../help/help-section.tsx";
import { SuspensionNotice } from "../suspensions/suspension-notice.tsx";
import { LockDialog } from "./lock-dialog.tsx";
import { LockNotice } from "./lock-notice.tsx";
import { partnerLockQuery } from "./partner-lock.ts";
import { PartnerWork } from "./partner-work.tsx";
import { ReachSection } from "./reach-section.tsx";
import { RelationshipBadge } from "./relationship-badge.tsx";
import { relationshipQuery } from "./relationships.ts";
import { RemoveRolesDialog } from "./remove-roles-dialog.tsx";

const route = getRouteApi("/o/$organizationId/partners/$relationshipId");

export function PartnerPage() {
  const { t } = useLingui();
  const api = useApi();
  const { relationshipId } = route.useParams();
  const query = useQuery(relationshipQuery(api, relationshipId));
  const above = (
    <BackLink to="/o/$organizationId/partners" params={{ organizationId: api.organizationId }}>
      <Trans>Partner relationships</Trans>
    </BackLink>
  );
  if (!query.data) {
    return (
      <Page title={t`Partner`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return <Partner key={relationshipId} relationship={query.data} above={above} />;
}

function Partner({ relationship, above }: { relationship: Relationship; above: ReactNode }) {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const agreement = useAcceptedAgreement(api, relationship.administration.since ?? relationship.startedAt);
  const lock = useQuery(partnerLockQuery(api));
  const [lifting, setLifting] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { partner, administration } = relationship;
  return (
    <Page
      title={partner.name}
      above={above}
      badge={<RelationshipBadge relationship={relationship} />}
      actions={
        relationship.allowedActions.includes("relationships:administration:remove") ? (
          <Button icon={<ShieldDismissRegular />} onClick={() => setRemoving(true)}>
            <Trans>Remove admin roles</Trans>
          </Button>
        ) : null
      }
    >
      <LockNotice lock={lock.data} onLift={() => setLifting(true)} />
      <SuspensionNotice
        suspension={relationship.suspension}
        partner={partner.name}
        label={relationship.label}
        ended={relationship.status === "ended"}
      />
      <Section title={t`About the relationship`}>
        <Facts>
          <Fact name={t`Country`}>{formats.country(partner.country)}</Fact>
          <Fact name={t`Domain`}>{partner.domain}</Fact>
          <Fact name={t`Partner network ID`}>{partner.partnerNetworkId}</Fact>
          <Fact name={t`You work together since`}>
            <Moment at={relationship.startedAt} />
          </Fact>
          <Fact name={t`Accepted by`}>{relationship.source === "invitation" ? relationship.startedBy.name : null}</Fact>
          <Fact name={t`How it began`}>{relationship.source === "import" ? t`The partner already had you as a customer` : null}</Fact>
          <Fact name={t`Agreement`}>
            {agreement ? (
              <Trans>
                Customer agreement, version {agreement.version}, accepted by {agreement.acceptedBy.name} on{" "}
                <Moment at={agreement.acceptedAt} dateOnly />
              </Trans>
            ) : null}
          </Fact>
          <Fact name={t`Administrator for`}>
            {administration.state === "active" && administration.services.length > 0 ? <Services ids={administration.services} /> : null}
          </Fact>
          <Fact name={t`Admin roles since`}>{administration.since ? <Moment at={administration.since} /> : null}</Fact>
          <Fact name={t`Admin roles removed`}>{administration.removedAt ? <Moment at={administration.removedAt} /> : null}</Fact>
          <Fact name={t`Removed by`}>{administration.removedBy}</Fact>
        </Facts>
      </Section>
      <PartnerWork api={api} relationship={relationship} />
      <ReachSection api={api} relationship={relationship} organizationName={organization.name} locked={lock.data?.locked === true} />
      {organization.allowedActions.includes("audit:event:read") ? <RecentActivity by={partner} /> : null}
      <PartnerHelp api={api} relationship={relationship} />
      <EndSection api={api} relationship={relationship} />
      {lifting ? <LockDialog api={api} change="lift" onClose={() => setLifting(false)} /> : null}
      {removing ? <RemoveRolesDialog api={api} relationship={relationship} onClose={() => setRemoving(false)} /> : null}
    </Page>
  );
}
