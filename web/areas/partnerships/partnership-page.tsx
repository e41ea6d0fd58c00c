import { Button } from "@fluentui/react-components";
import { PlugDisconnectedRegular, ShieldDismissRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { OnePartnership } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { AccessBadge } from "./access-badge.tsx";
import { AccessSection } from "./access-section.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { partnershipQuery } from "./partnerships.ts";
import { RemoveAccessDialog } from "./remove-access-dialog.tsx";
import { SharedCustomers } from "./shared-customers.tsx";
import { usePartnershipWording } from "./wording.ts";

const route = getRouteApi("/o/$organizationId/partnerships/$partnershipId");

export function PartnershipPage() {
  const { t } = useLingui();
  const api = useApi();
  const { partnershipId } = route.useParams();
  const words = usePartnershipWording(useOrganization().partnerKind === "indirect-provider");
  const query = useQuery(partnershipQuery(api, partnershipId));
  const above = (
    <BackLink to="/o/$organizationId/partnerships" params={{ organizationId: api.organizationId }}>
      {words.title}
    </BackLink>
  );
  if (!query.data) {
    return (
      <Page title={t`Partnership`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return <Partnership key={partnershipId} partnership={query.data} above={above} />;
}

function Partnership({ partnership, above }: { partnership: OnePartnership; above: ReactNode }) {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const organization = useOrganization();
  const [dialog, setDialog] = useState<"remove" | "end">();
  const { counterpart, endedAt, endedBy } = partnership;
  const may = (action: string) => partnership.allowedActions.includes(action);
  return (
    <Page
      title={counterpart.name}
      above={above}
      badge={<AccessBadge partnership={partnership} />}
      actions={
        <>
          {may("partnerships:administration:remove") ? (
            <Button icon={<ShieldDismissRegular />} onClick={() => setDialog("remove")}>
              <Trans>Remove administrator access</Trans>
            </Button>
          ) : null}
          {may("partnerships:partnership:end") ? (
            <Button icon={<PlugDisconnectedRegular />} onClick={() => setDialog("end")}>
              <Trans>End the partnership</Trans>
            </Button>
          ) : null}
        </>
      }
    >
      <Section title={t`About the partnership`}>
        <Facts>
          <Fact name={t`Country`}>{formats.country(counterpart.country)}</Fact>
          <Fact name={t`Domain`}>{counterpart.domain}</Fact>
          <Fact name={t`Partner network ID`}>{counterpart.partnerNetworkId}</Fact>
          <Fact name={t`Partners since`}>
            <Moment at={partnership.startedAt} />
          </Fact>
          <Fact name={t`Authorized by`}>{partnership.authorizedBy.name}</Fact>
          <Fact name={t`Ended`}>{endedAt ? <Moment at={endedAt} /> : null}</Fact>
          <Fact name={t`Ended by`}>{endedBy ? `${endedBy.name} (${endedBy.organizationName})` : null}</Fact>
          <Fact name={t`Reason`}>{partnership.endReason}</Fact>
        </Facts>
      </Section>
      <AccessSection partnership={partnership} organizationName={organization.name} />
      {partnership.status === "active" && organization.allowedActions.includes("customers:customer:read") ? (
        <SharedCustomers api={api} partnership={partnership} />
      ) : null}
      {dialog === "remove" ? <RemoveAccessDialog api={api} partnership={partnership} onClose={() => setDialog(undefined)} /> : null}
      {dialog === "end" ? <EndDialog api={api} partnership={partnership} onClose={() => setDialog(undefined)} /> : null}
    </Page>
  );
}
