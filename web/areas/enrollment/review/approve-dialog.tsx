import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { usePartnerKinds } from "../../organizations/partner-kinds.ts";
import { useApprove } from "./cases.ts";
import type { DecisionProps } from "./decision-props.ts";

export function ApproveDialog({ api, seen, onClose }: DecisionProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const kinds = usePartnerKinds();
  const { name } = seen.applicant;
  const kind = kinds[seen.partnerKind];
  const { networkId } = seen;
  const approve = useApprove(api, seen, () => notify(t`${name} is a partner now.`));
  return (
    <ConfirmDialog open title={t`Approve the application of ${name}?`} confirm={t`Approve`} command={approve} onClose={onClose}>
      <Text>
        <Trans>
          {name} becomes a partner ({kind}) with the partner network ID {networkId}. Its account opens at once, customers on record for it
          appear in its list, and the primary contact gets a mail. It can invite customers after signing the partner agreement.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
