import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Invitation, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { invitationQuery, invitationsKey } from "./invitations.ts";

interface WithdrawDialogProps {
  api: Api;
  invitation: Invitation;
  onClose: () => void;
}

export function WithdrawDialog({ api, invitation, onClose }: WithdrawDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const withdraw = useCommand<void, Invitation>(
    (_, key) =>
      received(
        api.client.POST("/invitations/{id}/withdrawal", {
          params: { path: { id: invitation.id } },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async (withdrawn) => {
        queryClient.setQueryData(invitationQuery(api, invitation.id).queryKey, withdrawn);
        await queryClient.invalidateQueries({ queryKey: invitationsKey(api) });
        notify(t`The invitation is withdrawn.`);
      },
    },
  );
  return (
    <ConfirmDialog open title={t`Withdraw the invitation?`} confirm={t`Withdraw`} command={withdraw} onClose={onClose}>
      <Text>
        <Trans>
          The link stops working at once; whoever opens it reads that you have withdrawn it. This can't be undone, but you can make a new
          invitation. Relationships that have begun through it stand.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
