import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { PartnerLock } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";

/** While all partner access is locked: since when, by whom, and the way out. */
export function LockNotice({ lock, onLift }: { lock: PartnerLock | undefined; onLift?: () => void }) {
  if (!lock?.lockedAt) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal" }}>
        <MessageBarTitle>
          <Trans>All partner access is locked.</Trans>
        </MessageBarTitle>{" "}
        <Trans>
          {lock.lockedBy?.name ?? ""} did this on <Moment at={lock.lockedAt} />. Until the lock is lifted, what you have allowed partners
          opens nothing here.
        </Trans>
      </MessageBarBody>
      {onLift && lock.allowedActions.length > 0 ? (
        <MessageBarActions>
          <Button size="small" onClick={onLift}>
            <Trans>Lift the lock</Trans>
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
