import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { Fact, Facts } from "../../ui/facts.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useAgreement } from "./agreement.ts";
import { AgreementText } from "./agreement-text.tsx";
import { partnerAgreementQuery } from "./partner-agreement.ts";
import { SignForm } from "./sign-form.tsx";

/** The partner agreement: its text, who signed it, or the signature. */
export function PartnerAgreementPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const standing = useQuery(partnerAgreementQuery(api));
  const agreement = useAgreement(standing.data?.key, organization.country);
  const page = { title: t`Partner agreement`, narrow: true } as const;
  if (!standing.data) {
    return (
      <Page {...page}>
        {standing.isPending ? <Loading /> : <ProblemBar error={standing.error} onRetry={() => void standing.refetch()} />}
      </Page>
    );
  }
  const { region, signature, allowedActions } = standing.data;
  return (
    <Page
      {...page}
      description={t`It is between your organization and the vendor, and is signed once for your region: ${region.name}. Before that, your organization can't invite or add customers.`}
    >
      {signature ? (
        <Section title={t`Signed`}>
          <Facts>
            <Fact name={t`Signed by`}>{signature.signedBy.name}</Fact>
            <Fact name={t`Signed on`}>
              <Moment at={signature.signedAt} />
            </Fact>
            <Fact name={t`Version signed`}>{signature.version}</Fact>
          </Facts>
          <div>
            <ButtonLink to="/o/$organizationId/customers" params={{ organizationId: organization.id }}>
              <Trans>Go to Customers</Trans>
            </ButtonLink>
          </div>
        </Section>
      ) : null}
      {allowedActions.length > 0 ? (
        <SignForm api={api} organizationName={organization.name} agreement={agreement} />
      ) : (
        <>
          {signature ? null : (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody style={{ whiteSpace: "normal" }}>
                <Trans>It is not signed yet. Only a global administrator of your organization can sign it.</Trans>
              </MessageBarBody>
            </MessageBar>
          )}
          <AgreementText query={agreement} />
        </>
      )}
    </Page>
  );
}
