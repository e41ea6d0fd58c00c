import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { ReasonDialog, type Reasoned } from "../../../ui/reason-dialog.tsx";

interface DeclineDialogProps {
  token: string;
  invitationId: string;
  organizationId: string;
  partnerName: string;
  onClose: () => void;
  onDeclined: () => void;
}

export function DeclineDialog({ token, invitationId, organizationId, partnerName, ...on }: DeclineDialogProps) {
  const { t } = useLingui();
  const decline = useCommand(
    (reasoned: Reasoned, key) =>
      received(
        apiOf(organizationId).client.POST("/invitations/{id}/decline", {
          params: { path: { id: invitationId } },
          body: { token, ...reasoned },
          ...idempotent(key),
        }),
      ),
    { onSuccess: on.onDeclined },
  );
  return (
    <ReasonDialog
      title={t`Decline the request of ${partnerName}?`}
      submit={t`Decline`}
      hint={<Trans>{partnerName} can read it.</Trans>}
      command={decline}
      onClose={on.onClose}
    >
      <Text>
        <Trans>{partnerName} will be told that you declined. They get no access, and nothing else changes.</Trans>
      </Text>
    </ReasonDialog>
  );
}
