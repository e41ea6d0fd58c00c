import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";

export const linkMissingId = "link-missing";

export function LinkMissing({ why, onPutBack }: { why: string; onPutBack: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" id={linkMissingId}>
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>The link can't be left out.</Trans>
        </MessageBarTitle>{" "}
        {why}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onPutBack}>
          <Trans>Put the link back</Trans>
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
