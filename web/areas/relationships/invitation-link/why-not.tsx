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
        <ButtonLink to="/o/$organizationId" params={{ organizationId: acting.id }}>
          <Trans>Go to the start page</Trans>
        </ButtonLink>
      </div>
    </>
  );
}
