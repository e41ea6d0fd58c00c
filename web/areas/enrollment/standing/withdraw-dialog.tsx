import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useWithdraw } from "./commands.ts";
import type { StandingProps } from "./standing-props.ts";

export function WithdrawDialog({ api, application, onClose }: StandingProps & { onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const withdraw = useWithdraw(api, application, () => notify(t`The application is withdrawn.`));
  return (
    <ConfirmDialog open title={t`Withdraw the application?`} confirm={t`Withdraw`} command={withdraw} onClose={onClose}>
      <Text>
        <Trans>It ends here and is not reviewed any further. You can begin a new one at any time.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
