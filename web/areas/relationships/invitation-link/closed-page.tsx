import { Text } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useEffect } from "react";
import { PublicPage } from "../../../app/public-page.tsx";
import { ButtonLink } from "../../../ui/links.tsx";
import type { InvitationKind } from "../kinds.ts";
import { forgetInvitation } from "./pending-token.ts";
import { useReasons } from "./reasons.ts";

interface ClosedPageProps {
  reason: string;
  partnerName?: string;
  /** The viewer's organization, if it works with the partner already. */
  acceptedBy?: string;
  kind?: InvitationKind;
}

/** There is nothing to decide here, or no more: what happened, and what to do. */
export function ClosedPage({ reason: code, partnerName = "", acceptedBy, kind = "reseller" }: ClosedPageProps) {
  const reason = useReasons(partnerName, "")(code);
  useEffect(forgetInvitation, []);
  return (
    <PublicPage title={reason.title}>
      <Text>{reason.text}</Text>
      <div>
        {acceptedBy ? (
          <ButtonLink
            to={kind === "partnership" ? "/o/$organizationId/partnerships" : "/o/$organizationId/partners"}
            params={{ organizationId: acceptedBy }}
            appearance="primary"
          >
            {kind === "partnership" ? <Trans>See your providers</Trans> : <Trans>See your partners</Trans>}
          </ButtonLink>
        ) : (
          <ButtonLink to="/">
            <Trans>Go to the start page</Trans>
          </ButtonLink>
        )}
      </div>
    </PublicPage>
  );
}
