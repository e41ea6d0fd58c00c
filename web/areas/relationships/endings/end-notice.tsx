import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";

/** To the partner: that the customer wants to end it, by when, and why. */
export function EndNotice({ customer: { name, endRequest } }: { customer: Customer }) {
  if (!endRequest) return null;
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
        {endRequest.reason ? <Trans>Reason: {endRequest.reason}</Trans> : null}
      </MessageBarBody>
    </MessageBar>
  );
}
