import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";

interface VersionConflictProps {
  /** Drops what was typed and shows what stands now. */
  onDiscard: () => void;
  /** Saves what was typed over what stands now. */
  onOverwrite: () => void;
}

/** Somebody else saved while this form was open; neither version is lost until the person has chosen. */
export function VersionConflict({ onDiscard, onOverwrite }: VersionConflictProps) {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>Somebody else has changed this in the meantime.</Trans>
        </MessageBarTitle>{" "}
        <Trans>What you entered is still here. Save yours over the other change, or discard yours and see what is there now.</Trans>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onOverwrite}>
          <Trans>Save mine</Trans>
        </Button>
        <Button size="small" onClick={onDiscard}>
          <Trans>Discard mine</Trans>
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
