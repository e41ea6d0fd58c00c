import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ApiCredential, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { credentialsKey } from "./credentials.ts";

interface RevokeDialogProps {
  api: Api;
  credential: ApiCredential;
  onClose: () => void;
}

export function RevokeDialog({ api, credential, onClose }: RevokeDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const revoke = useCommand<void, undefined>(
    () =>
      received(
        api.client.DELETE("/organizations/{organizationId}/api-credentials/{credentialId}", {
          params: { path: { organizationId: api.organizationId, credentialId: credential.id } },
        }),
      ),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: credentialsKey(api) });
        notify(t`The credential is revoked.`);
      },
    },
  );
  return (
    <ConfirmDialog open title={t`Revoke ${credential.name}?`} confirm={t`Revoke`} command={revoke} onClose={onClose}>
      <Text>
        <Trans>The program that uses it can do nothing more from this moment. This can't be undone.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
