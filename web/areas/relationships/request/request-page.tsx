import { useLingui } from "@lingui/react/macro";
import type { Invitation, Message } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Steps } from "../../../ui/steps.tsx";
import { PartnerAgreementNotice } from "../../agreements/partner-agreement-notice.tsx";
import { programQuery } from "../../organizations/program.ts";
import type { InvitationKind } from "../kinds.ts";
import { AskStep } from "./ask-step.tsx";
import { LetterStep } from "./letter-step.tsx";
import { pagesOf } from "./pages.ts";
import { SentStep } from "./sent-step.tsx";
import { UnavailableNotice } from "./unavailable-notice.tsx";
import { useRequestWording } from "./wording.ts";

export interface Draft {
  invitation: Invitation;
  link: string;
  message: Message;
}

/** Ask a customer for a relationship, or a reseller for a partnership: what is asked, the letter, what happens next. */
export function RequestPage({ kind: asked, to = "", provider = "" }: { kind?: InvitationKind; to?: string; provider?: string }) {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const [kind, setKind] = useState<InvitationKind>(asked ?? (organization.partnerKind === "advisor" ? "advisor" : "reseller"));
  const [providerId, setProviderId] = useState(provider);
  const program = useQuery(programQuery(api, organization.programId));
  const [step, setStep] = useState(0);
  const steps = useRef<HTMLOListElement>(null);
  const goTo = (next: number) => {
    setStep(next);
    steps.current?.focus();
  };
  const [draft, setDraft] = useState<Draft>();
  const [sent, setSent] = useState<Invitation>();
  const wording = useRequestWording(kind, program.data?.name);
  const { title } = wording;
  const above = (
    <BackLink to={pagesOf(kind).list} params={{ organizationId: organization.id }}>
      {wording.list}
    </BackLink>
  );
  if (!program.data) {
    return (
      <Page title={title} above={above} narrow>
        {program.isPending ? <Loading /> : <ProblemBar error={program.error} onRetry={() => void program.refetch()} />}
      </Page>
    );
  }
  const { rules } = program.data;
  if (kind === "partnership" ? !rules.indirectModel : rules.resellerRelationships === "unavailable") {
    return (
      <Page title={title} above={above} narrow>
        <UnavailableNotice program={program.data} />
      </Page>
    );
  }
  return (
    <Page title={title} above={above} narrow>
      <PartnerAgreementNotice />
      <Steps ref={steps} current={step} names={[t`What you ask for`, t`Your message`, t`Sent`]} />
      <div hidden={step !== 0}>
        <AskStep
          api={api}
          kind={kind}
          onKind={setKind}
          providerId={providerId}
          onProvider={setProviderId}
          program={program.data}
          onDrafted={(next) => {
            setDraft(next);
            goTo(1);
          }}
        />
      </div>
      {draft && step === 1 ? (
        <LetterStep
          key={draft.invitation.id}
          api={api}
          kind={kind}
          draft={draft}
          to={to}
          onBack={(message) => {
            setDraft({ ...draft, message });
            goTo(0);
          }}
          onSent={(invitation) => {
            setSent(invitation);
            goTo(2);
          }}
        />
      ) : null}
      {sent && step === 2 ? <SentStep api={api} kind={kind} invitation={sent} /> : null}
    </Page>
  );
}
