import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type InvitationBatch, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { batchesKey } from "./batches.ts";

export function StopDialog({ api, batch, onClose }: { api: Api; batch: InvitationBatch; onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const stop = useCommand<void, InvitationBatch>(
    (_, key) => received(api.client.POST("/invitation-batches/{id}/stop", { params: { path: { id: batch.id } }, ...idempotent(key) })),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: batchesKey(api) }) },
  );
  return (
    <ConfirmDialog open title={t`Stop sending?`} confirm={t`Stop`} command={stop} onClose={onClose}>
      <Text>
        <Trans>
          The lines whose turn has not come are not invited. Invitations that are out stay valid; you can withdraw each on its own page.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
