import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { Moment } from "../../../ui/moment.tsx";

interface SuspensionNoticeProps {
  suspension: { at: string; reason: string } | null;
  /** Who can't act meanwhile: the reader, or a partner of the reader's. */
  partner: string | null;
}

/** To both sides: that the vendor has suspended what they have, why, and what that stops. */
export function SuspensionNotice({ suspension, partner }: SuspensionNoticeProps) {
  if (!suspension) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The vendor has suspended this relationship.</Trans>
        </MessageBarTitle>{" "}
        <Trans>
          This was done on <Moment at={suspension.at} />. Reason: {suspension.reason}
        </Trans>{" "}
        {partner === null ? (
          <Trans>Until the vendor lifts it, you can't act for this customer. The relationship stands.</Trans>
        ) : (
          <Trans>Until the vendor lifts it, {partner} can't act in your organization. The relationship stands.</Trans>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
