import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";

/** In place of an open page, once the last relationship with the customer has ended. */
export function CustomerGone({ customer: { name } }: { customer: Customer }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The relationship with {name} has ended.</Trans>
        </MessageBarTitle>{" "}
        <Trans>It is not on your list any more. What was done stays under Activity.</Trans>
      </MessageBarBody>
    </MessageBar>
  );
}
