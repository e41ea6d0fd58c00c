import { Checkbox, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { CustomerAgreement } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi, useOrganization } from "../../../app/session.ts";
import type { Api } from "../../../lib/api.ts";
import { hasCode } from "../../../lib/problem.ts";
import { BackLink } from "../../../ui/back-link.tsx";
import { useForm } from "../../../ui/form.ts";
import { Loading } from "../../../ui/loading.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { Page } from "../../../ui/page.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { acceptedText, useAgreement } from "../../agreements/agreement.ts";
import { AgreementText } from "../../agreements/agreement-text.tsx";
import { customerAgreementQuery, useAgreementAcceptance } from "./customer-agreement.ts";

/** The customer agreement alone, for an organization whose partner was there before it. */
export function CustomerAgreementPage() {
  const { t } = useLingui();
  const api = useApi();
  const agreement = useQuery(customerAgreementQuery(api));
  return (
    <Page
      narrow
      title={t`Customer agreement`}
      description={t`Your partners can buy for you once this agreement is accepted. Accepting it gives nobody any access.`}
      above={
        <BackLink to="/o/$organizationId/partners" params={{ organizationId: api.organizationId }}>
          <Trans>Partner relationships</Trans>
        </BackLink>
      }
    >
      {agreement.data ? (
        <Agreement api={api} agreement={agreement.data} />
      ) : agreement.isPending ? (
        <Loading />
      ) : (
        <ProblemBar error={agreement.error} onRetry={() => void agreement.refetch()} />
      )}
    </Page>
  );
}

function Agreement({ api, agreement }: { api: Api; agreement: CustomerAgreement }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const { name, country } = useOrganization();
  const [read, setRead] = useState(false);
  const text = useAgreement(agreement.key, country);
  const accept = useAgreementAcceptance(api, () => notify(t`The agreement is accepted.`));
  const outdated = hasCode(accept.error, "agreement-outdated");
  const mayAccept = agreement.allowedActions.length > 0;
  const { accepted } = agreement;
  return (
    <form
      className={form.root}
      style={{ maxWidth: "none" }}
      onSubmit={(event) => {
        event.preventDefault();
        if (read && text.data) accept.mutate(acceptedText(text.data));
      }}
    >
      <Text>
        {accepted ? (
          <Trans>
            Version {accepted.version} was accepted on <Moment at={accepted.at} />.
          </Trans>
        ) : agreement.partners.length === 0 ? (
          <Trans>No partner sells to you yet. The agreement is accepted with the first one's invitation.</Trans>
        ) : (
          <Trans>It concerns: {agreement.partners.map((partner) => partner.name).join(", ")}.</Trans>
        )}
      </Text>
      <AgreementText query={text} />
      {mayAccept ? (
        <>
          <Checkbox
            label={t`I have read the agreement and accept it for ${name}.`}
            checked={read && !outdated}
            disabled={!text.data}
            onChange={(_, { checked }) => {
              if (outdated) {
                accept.reset();
                void text.refetch();
              }
              setRead(checked === true);
            }}
          />
          <ProblemBar error={accept.error} />
          <div className={form.actions}>
            <SubmitButton busy={accept.isPending} disabled={!read || outdated} describedBy={read ? undefined : "why-not-yet"}>
              <Trans>Accept</Trans>
            </SubmitButton>
          </div>
          {read ? null : (
            <Text id="why-not-yet">
              <Trans>You can accept once you have ticked that you have read the agreement.</Trans>
            </Text>
          )}
        </>
      ) : null}
      {!mayAccept && !accepted && agreement.partners.length > 0 ? (
        <Text>
          <Trans>Only a global administrator can accept it. Send the address of this page to one of them.</Trans>
        </Text>
      ) : null}
    </form>
  );
}
