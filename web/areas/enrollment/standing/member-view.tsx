import { Trans, useLingui } from "@lingui/react/macro";
import type { EnrollmentStanding } from "@procura/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { sessionQuery, useApi, useOrganization } from "../../../app/session.ts";
import { ButtonLink } from "../../../ui/links.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { CheckStages } from "../check-stages.tsx";
import { applicationQuery } from "../enrollment.ts";
import { AdminAgentStep } from "./admin-agent-step.tsx";
import { NextStep } from "./next-step.tsx";
import { SupportStep } from "./support-step.tsx";

/** In the program: what is left to do before the first customer. */
export function MemberView({ standing }: { standing: EnrollmentStanding }) {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const kinds = usePartnerKinds();
  useFreshSession(organization.partnerKind === null);
  const application = useQuery({ ...applicationQuery(api, standing.application?.id ?? ""), enabled: standing.application !== null });
  const done = (code: EnrollmentStanding["steps"][number]["code"]) => standing.steps.some((step) => step.code === code && step.done);
  const all = standing.steps.every((step) => step.done);
  const params = { organizationId: organization.id };
  const kind = standing.partnerKind ? kinds[standing.partnerKind] : "";
  return (
    <Page
      narrow
      title={t`Enrollment`}
      description={t`${organization.name} is in the program as: ${kind}. Partner network ID: ${standing.partnerNetworkId ?? "–"}.`}
    >
      {application.data ? (
        <Section title={t`Your application is approved`}>
          <CheckStages application={application.data} />
        </Section>
      ) : null}
      <Section
        title={all ? t`Everything is ready` : t`What is left to do`}
        description={t`These steps lead to your first customer. Customers that we already knew as yours are in your list.`}
      >
        <ol style={{ listStyle: "none", margin: 0, padding: 0 }}>
          <SupportStep api={api} done={done("support-contact")} />
          <NextStep
            done={done("partner-agreement")}
            title={t`Sign the partner agreement`}
            text={t`Once for your region, by a global administrator. Until then you can look around, but you can't invite or add customers.`}
          >
            <ButtonLink to="/o/$organizationId/partner-agreement" params={params} appearance="primary">
              <Trans>Read and sign it</Trans>
            </ButtonLink>
          </NextStep>
          <AdminAgentStep api={api} done={done("admin-agent")} groupId={standing.adminAgentsGroupId} />
          <NextStep
            done={false}
            title={t`Invite your first customer`}
            text={t`You write the invitation, and the customer's administrator decides.`}
          >
            {all ? (
              <ButtonLink to="/o/$organizationId/invitations/new" params={params} appearance="primary">
                <Trans>Invite a customer</Trans>
              </ButtonLink>
            ) : null}
          </NextStep>
        </ol>
      </Section>
    </Page>
  );
}

/** After an approval the session still knows the organization as it was before. */
function useFreshSession(outdated: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (outdated) void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }, [outdated, queryClient]);
}
