import { Button } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { Page } from "../../../ui/page.tsx";
import { Steps } from "../../../ui/steps.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { WithdrawDialog } from "../standing/withdraw-dialog.tsx";
import { BusinessStep } from "./business-step.tsx";
import { ContactStep } from "./contact-step.tsx";
import { MembershipStep } from "./membership-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { firstOpenStep, steps } from "./steps-of.ts";
import { SupportStep } from "./support-step.tsx";

const views = {
  networkProfile: MembershipStep,
  legalProfile: BusinessStep,
  primaryContact: ContactStep,
  supportContact: SupportStep,
  review: ReviewStep,
};

/** The application, step by step; it opens where something is missing. */
export function ApplicationSteps({ application }: { application: EnrollmentApplication }) {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const kinds = usePartnerKinds();
  const navigate = useNavigate();
  const notify = useNotice();
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState(() => firstOpenStep(application));
  const [withdrawing, setWithdrawing] = useState(false);
  const goTo = (step: number) => {
    setCurrent(step);
    list.current?.focus();
  };
  const step = steps[current] ?? "review";
  const Step = views[step];
  const names = {
    networkProfile: t`Partner network ID`,
    legalProfile: t`Your business`,
    primaryContact: t`Primary contact`,
    supportContact: t`Support`,
    review: t`Review`,
  };
  const pause = async () => {
    await navigate({ to: "/o/$organizationId", params: { organizationId: organization.id } });
    notify(t`Your application is saved. You can go on at any time.`);
  };
  return (
    <Page
      narrow
      title={t`Become a partner`}
      description={t`${organization.name} applies as: ${kinds[application.partnerKind]}.`}
      actions={
        application.allowedActions.includes("enrollment:application:withdraw") ? (
          <Button onClick={() => setWithdrawing(true)}>
            <Trans>Withdraw</Trans>
          </Button>
        ) : null
      }
    >
      <Steps ref={list} current={current} names={steps.map((name) => names[name])} />
      <Step
        key={step}
        api={api}
        application={application}
        onBack={() => goTo(current - 1)}
        onSaved={() => goTo(current + 1)}
        onPause={pause}
      />
      {withdrawing ? <WithdrawDialog api={api} application={application} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  );
}
