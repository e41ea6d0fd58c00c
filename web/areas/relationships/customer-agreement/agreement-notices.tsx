import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { ButtonLink } from "../../../ui/links.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { customerAgreementQuery, useAgreementRequest } from "./customer-agreement.ts";

/** To the customer: that a partner is there and the agreement is not. */
export function AgreementMissing({ api }: { api: Api }) {
  const agreement = useQuery(customerAgreementQuery(api));
  if (!agreement.data || agreement.data.accepted !== null || agreement.data.partners.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The customer agreement is not accepted yet.</Trans>
        </MessageBarTitle>{" "}
        <Trans>Until then your partners can't buy anything for you.</Trans>
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink size="small" to="/o/$organizationId/customer-agreement" params={{ organizationId: api.organizationId }}>
          <Trans>Read the agreement</Trans>
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}

/** To the partner: that this customer has not accepted the agreement, and how to ask for it. */
export function CustomerHasNotAccepted({ api, customer, mayAsk }: { api: Api; customer: Customer; mayAsk: boolean }) {
  const { t } = useLingui();
  const notify = useNotice();
  const ask = useAgreementRequest(api, customer.id, () => notify(t`${customer.name} has been asked by mail.`));
  if (customer.agreement !== null || !customer.relationship.kinds.includes("reseller")) return null;
  const link = `${window.location.origin}/o/${customer.id}/customer-agreement`;
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody style={{ whiteSpace: "normal" }}>
          <MessageBarTitle>
            <Trans>{customer.name} has not accepted the customer agreement.</Trans>
          </MessageBarTitle>{" "}
          <Trans>
            Until then you can't buy anything for it. One of its global administrators accepts it on its own page: let us write to them, or
            send them the link.
          </Trans>
        </MessageBarBody>
        {mayAsk ? (
          <MessageBarActions>
            <Button size="small" disabledFocusable={ask.isPending} onClick={() => ask.mutate()}>
              <Trans>Ask by mail</Trans>
            </Button>
            <CopyButton text={link} label={t`Copy the link`} />
          </MessageBarActions>
        ) : null}
      </MessageBar>
      <ProblemBar error={ask.error} />
    </>
  );
}
