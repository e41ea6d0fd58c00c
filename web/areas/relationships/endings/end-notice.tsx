import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";
import { useLabels } from "../kinds.ts";

/** To the partner: that the customer wants to end it, by when, and why. */
export function EndNotice({ customer: { name, endRequest, relationships = [] } }: { customer: Customer }) {
  const labels = useLabels();
  if (!endRequest) return null;
  // The two may have others, which nobody wants to end.
  const wanted = relationships.filter(({ endDueAt }) => endDueAt !== null).map(({ label }) => labels[label]);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>{name} asks you to end your relationship.</Trans>
        </MessageBarTitle>{" "}
        <Trans>
          {endRequest.requestedBy} wants it ended by <Moment at={endRequest.dueAt} dateOnly />. If that day passes, the vendor is told and
          can end it.
        </Trans>{" "}
        {relationships.length > 1 && wanted.length > 0 ? <Trans>It concerns: {wanted.join(", ")}.</Trans> : null}{" "}
        {endRequest.reason ? <Trans>Reason: {endRequest.reason}</Trans> : null}
      </MessageBarBody>
    </MessageBar>
  );
}
