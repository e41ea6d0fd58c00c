import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { ButtonLink } from "../../../ui/links.tsx";
import { useReasons } from "./reasons.ts";

interface WhyNotProps {
  why: string;
  partnerName: string;
  acting: SessionOrganization;
}

/** A signed-in person can't accept: why, and who can or what else to do. */
export function WhyNot({ why, partnerName, acting }: WhyNotProps) {
  const reason = useReasons(partnerName, acting.name)(why);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody style={{ whiteSpace: "normal" }}>
          <MessageBarTitle style={{ display: "block" }}>{reason.title}</MessageBarTitle>
          {reason.text}
        </MessageBarBody>
      </MessageBar>
      <div>
        <WayOn why={why} organizationId={acting.id} />
      </div>
    </>
  );
}

/** Where to go from here: to what mends it, if anything does. */
function WayOn({ why, organizationId }: { why: string; organizationId: string }) {
  const params = { organizationId };
  switch (why) {
    case "partner-agreement-unsigned":
      return (
        <ButtonLink to="/o/$organizationId/partner-agreement" params={params}>
          <Trans>Partner agreement</Trans>
        </ButtonLink>
      );
    case "different-region":
    case "provider-unavailable":
      return (
        <ButtonLink to="/find-a-provider">
          <Trans>Find a provider</Trans>
        </ButtonLink>
      );
    default:
      return (
        <ButtonLink to="/o/$organizationId" params={params}>
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      );
  }
}
