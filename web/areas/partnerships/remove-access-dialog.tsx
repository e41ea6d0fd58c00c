import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Partnership, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { partnershipsKey } from "./partnerships.ts";

interface RemoveAccessDialogProps {
  api: Api;
  partnership: Partnership;
  onClose: () => void;
}

export function RemoveAccessDialog({ api, partnership: { id, counterpart }, onClose }: RemoveAccessDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const remove = useCommand<void, Partnership>(
    (_, key) => received(api.client.POST("/partnerships/{id}/administration-removal", { params: { path: { id } }, ...idempotent(key) })),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: partnershipsKey(api) });
        notify(t`${counterpart.name} no longer has administrator access.`);
      },
    },
  );
  return (
    <ConfirmDialog
      open
      title={t`Remove the administrator access of ${counterpart.name}?`}
      confirm={t`Remove administrator access`}
      command={remove}
      onClose={onClose}
    >
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        <Trans>nobody at {counterpart.name} can see or manage your own organization any more, open pages included.</Trans>
      </Text>
      <Text>
        <strong>
          <Trans>What stands:</Trans>
        </strong>{" "}
        <Trans>
          {counterpart.name} remains your indirect provider and may submit orders for your customers. If you want their help again, they
          send a new invitation and you authorize it.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
