import { useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { PartnerAgreementNotice } from "../agreements/partner-agreement-notice.tsx";
import { programQuery } from "../organizations/program.ts";
import { UnavailableNotice } from "../relationships/request/unavailable-notice.tsx";
import { NewBatchForm } from "./new-batch-form.tsx";

export function NewBatchPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const program = useQuery(programQuery(api, organization.programId));
  const known = program.data;
  return (
    <Page
      narrow
      title={t`Invite many customers`}
      description={t`From a CSV file with at most 10,000 addresses. Each gets an invitation of its own, with its own link.`}
      above={
        <BackLink to="/o/$organizationId/invitation-batches" params={{ organizationId: api.organizationId }}>
          {t`Invitations to many`}
        </BackLink>
      }
    >
      <PartnerAgreementNotice />
      {known ? (
        known.rules.resellerRelationships === "unavailable" ? (
          <UnavailableNotice program={known} />
        ) : (
          <NewBatchForm api={api} program={known} />
        )
      ) : program.isPending ? (
        <Loading />
      ) : (
        <ProblemBar error={program.error} onRetry={() => void program.refetch()} />
      )}
    </Page>
  );
}
