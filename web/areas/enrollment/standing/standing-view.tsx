import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../../app/session.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { CheckStages } from "../check-stages.tsx";
import { Correspondence } from "../correspondence.tsx";
import { StateBadge } from "../state-badge.tsx";
import { StatedFacts } from "../stated-facts.tsx";
import { BeginAgain } from "./begin-again.tsx";
import { Confirming } from "./confirming.tsx";
import { InReview } from "./in-review.tsx";
import { Question } from "./question.tsx";
import { Rejected } from "./rejected.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

interface StandingViewProps {
  application: EnrollmentApplication;
  /** Whether a new application could be begun. */
  mayBegin: boolean;
}

/** Where a sent application stands: the picture, the words, and what the applicant can do now. */
export function StandingView({ application, mayBegin }: StandingViewProps) {
  const { t } = useLingui();
  const api = useApi();
  const [withdrawing, setWithdrawing] = useState(false);
  const { state } = application;
  const parts = { api, application };
  return (
    <Page
      narrow
      title={t`Become a partner`}
      badge={<StateBadge state={state} />}
      actions={
        application.allowedActions.includes("enrollment:application:withdraw") ? (
          <Button onClick={() => setWithdrawing(true)}>
            <Trans>Withdraw</Trans>
          </Button>
        ) : null
      }
    >
      <Section title={t`Where your application stands`}>
        <CheckStages application={application} />
      </Section>
      {state === "unconfirmed" ? <Confirming {...parts} /> : null}
      {state === "in-review" ? <InReview {...parts} /> : null}
      {state === "information-requested" ? <Question {...parts} /> : null}
      {state === "rejected" ? <Rejected {...parts} /> : null}
      {state === "rejected" && mayBegin ? <BeginAgain api={api} application={application} /> : null}
      <Correspondence
        title={t`What was written so far`}
        messages={state === "information-requested" || state === "rejected" ? application.messages.slice(0, -1) : application.messages}
        documents={application.documents}
        documentPath={(id) => `/enrollment-applications/${application.id}/documents/${id}/content`}
      />
      <StatedFacts application={application} />
      {withdrawing ? <WithdrawDialog {...parts} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  );
}
