import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useApi, useOrganization } from "../../app/session.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { partnerAgreementQuery } from "./partner-agreement.ts";

/** While the partner agreement is unsigned: what can't be done, and who can change that. */
export function PartnerAgreementNotice() {
  const api = useApi();
  const organization = useOrganization();
  const applies = organization.partnerKind !== null && organization.allowedActions.includes("organization:profile:read");
  const { data } = useQuery({ ...partnerAgreementQuery(api), enabled: applies });
  if (data?.status !== "unsigned") return null;
  const maySign = data.allowedActions.length > 0;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The partner agreement is not signed yet.</Trans>
        </MessageBarTitle>{" "}
        <Trans>Until it is, you can look around, but you can't invite or add customers.</Trans>{" "}
        {maySign ? null : <Trans>One of your global administrators can sign it.</Trans>}
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink size="small" to="/o/$organizationId/partner-agreement" params={{ organizationId: organization.id }}>
          {maySign ? <Trans>Read and sign it</Trans> : <Trans>Read it</Trans>}
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}
