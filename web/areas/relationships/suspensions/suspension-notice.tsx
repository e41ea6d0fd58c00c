import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";
import { useLabels } from "../kinds.ts";

interface SuspensionNoticeProps {
  suspension: { at: string; reason: string } | null;
  /** Who can't act meanwhile: the reader, or a partner of the reader's. */
  partner: string | null;
  /** Which of the relationships that the two may have. */
  label: Relationship["label"];
  /** It is over; the suspension stands. */
  ended?: boolean;
}

/** To both sides: that the vendor has suspended what they have, why, and what that stops. */
export function SuspensionNotice({ suspension, partner, label, ended = false }: SuspensionNoticeProps) {
  const name = useLabels()[label];
  if (!suspension) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The vendor has suspended a relationship: {name}.</Trans>
        </MessageBarTitle>{" "}
        <Trans>
          This was done on <Moment at={suspension.at} />. Reason: {suspension.reason}
        </Trans>{" "}
        <Meanwhile partner={partner} ended={ended} />
      </MessageBarBody>
    </MessageBar>
  );
}

function Meanwhile({ partner, ended }: { partner: string | null; ended: boolean }) {
  if (partner === null)
    return (
      <Trans>Until the vendor lifts it, you can't act for this customer through it. Other relationships with the customer go on.</Trans>
    );
  if (ended) return <Trans>The relationship has ended since. Until the vendor lifts this, nothing new can begin with {partner}.</Trans>;
  return (
    <Trans>
      Until the vendor lifts it, {partner} can't act in your organization through it. Other relationships with {partner} go on.
    </Trans>
  );
}
