import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentCase } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useApi } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { CheckStages } from "../check-stages.tsx";
import { Correspondence } from "../correspondence.tsx";
import { StateBadge } from "../state-badge.tsx";
import { StatedFacts } from "../stated-facts.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { caseQuery } from "./cases.ts";
import { EvidenceSection } from "./evidence-section.tsx";
import { RejectDialog } from "./reject-dialog.tsx";

const route = getRouteApi("/o/$organizationId/applications/$applicationId");

export function ApplicationPage() {
  const { t } = useLingui();
  const api = useApi();
  const { applicationId } = route.useParams();
  const query = useQuery(caseQuery(api, applicationId));
  const above = (
    <BackLink to="/o/$organizationId/applications" params={{ organizationId: api.organizationId }}>
      <Trans>Applications</Trans>
    </BackLink>
  );
  if (!query.data) {
    return (
      <Page title={t`Application`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return <Case seen={query.data} above={above} />;
}

/** One application as the vendor sees it: evidence, documents, and what can be decided now. */
function Case({ seen, above }: { seen: EnrollmentCase; above: ReactNode }) {
  const { t } = useLingui();
  const api = useApi();
  const [dialog, setDialog] = useState<"ask" | "reject" | "approve">();
  const may = (act: string) => seen.allowedActions.includes(`enrollment:case:${act}`);
  const decision = { api, seen, onClose: () => setDialog(undefined) };
  const evidence = { api, seen };
  return (
    <Page
      title={seen.applicant.name}
      above={above}
      badge={<StateBadge state={seen.state} />}
      actions={
        <>
          {may("ask") ? (
            <Button onClick={() => setDialog("ask")}>
              <Trans>Ask for more</Trans>
            </Button>
          ) : null}
          {may("reject") ? (
            <Button onClick={() => setDialog("reject")}>
              <Trans>Reject</Trans>
            </Button>
          ) : null}
          {may("approve") ? (
            <Button appearance="primary" onClick={() => setDialog("approve")}>
              <Trans>Approve</Trans>
            </Button>
          ) : null}
        </>
      }
    >
      <Section title={t`Where it stands`}>
        <CheckStages application={seen.application} />
        <CaseFacts seen={seen} />
      </Section>
      <EvidenceSection
        {...evidence}
        check="mail-ownership"
        title={t`Mail ownership`}
        description={t`The primary contact confirms by mail; there is nothing to decide here.`}
      />
      <EvidenceSection
        {...evidence}
        check="employment"
        title={t`Employment`}
        description={t`Does the primary contact work there, and does the mail domain belong to the organization?`}
      />
      <EvidenceSection
        {...evidence}
        check="business"
        title={t`The business`}
        description={t`Does the business exist, with this name and at this address? Look it up in its register, too.`}
      />
      <Correspondence
        title={t`Questions, answers and documents`}
        messages={seen.application.messages}
        documents={seen.application.documents}
        documentPath={(id) => `/enrollment-cases/${seen.id}/documents/${id}/content`}
      />
      <StatedFacts application={seen.application} />
      {dialog === "ask" ? <AskDialog {...decision} /> : null}
      {dialog === "reject" ? <RejectDialog {...decision} /> : null}
      {dialog === "approve" ? <ApproveDialog {...decision} /> : null}
    </Page>
  );
}
