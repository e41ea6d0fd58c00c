import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Api } from "../../../lib/api.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useLockChange } from "./partner-lock.ts";

interface LockDialogProps {
  api: Api;
  change: "lock" | "lift";
  onClose: () => void;
}

/** Says what stops and what stands before all partners are locked out, or let in again. */
export function LockDialog({ api, change, onClose }: LockDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const isLock = change === "lock";
  const command = useLockChange(api, change, () =>
    notify(isLock ? t`All partner access is locked.` : t`Your partners can work for you again.`),
  );
  return (
    <ConfirmDialog
      open
      title={isLock ? t`Lock all partner access?` : t`Lift the lock?`}
      confirm={isLock ? t`Lock partner access` : t`Lift the lock`}
      command={command}
      onClose={onClose}
    >
      {isLock ? (
        <>
          <Text>
            <strong>
              <Trans>What stops, at once:</Trans>
            </strong>{" "}
            <Trans>
              nobody can act in your organization through what you have allowed a partner, open pages included, until you lift the lock.
              Accounts of your own organization, also those that a partner created for you, are not locked by it.
            </Trans>
          </Text>
          <Text>
            <strong>
              <Trans>What stands:</Trans>
            </strong>{" "}
            <Trans>
              your relationships, what you have allowed each partner, your subscriptions and agreements. Nothing has to be set up again.
            </Trans>
          </Text>
        </>
      ) : (
        <Text>
          <Trans>
            Your partners can do again, at once, what you have allowed each of them. If you no longer trust one of them, remove its admin
            roles first.
          </Trans>
        </Text>
      )}
    </ConfirmDialog>
  );
}
