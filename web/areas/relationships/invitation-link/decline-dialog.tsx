import { Checkbox, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { ReasonDialog, type Reasoned } from "../../../ui/reason-dialog.tsx";
import { block } from "../asking/asking.ts";

interface DeclineDialogProps {
  token: string;
  invitationId: string;
  organizationId: string;
  partnerName: string;
  mayBlock: boolean;
  onClose: () => void;
  onDeclined: () => void;
}

export function DeclineDialog({ token, invitationId, organizationId, partnerName, mayBlock, ...on }: DeclineDialogProps) {
  const { t } = useLingui();
  const [blocking, setBlocking] = useState(false);
  const decline = useCommand(
    async (reasoned: Reasoned, key) => {
      const api = apiOf(organizationId);
      if (blocking) await block(api, `${key}-block`, { token });
      const body = { token, ...reasoned };
      return await received(
        api.client.POST("/invitations/{id}/decline", { params: { path: { id: invitationId } }, body, ...idempotent(key) }),
      );
    },
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
      {mayBlock ? (
        <Checkbox
          label={t`Also block ${partnerName}: take no more requests from them. They are not told of that.`}
          checked={blocking}
          onChange={(_, { checked }) => setBlocking(checked === true)}
        />
      ) : null}
    </ReasonDialog>
  );
}
