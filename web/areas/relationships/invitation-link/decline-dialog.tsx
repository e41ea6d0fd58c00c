import { Field, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { apiOf, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";

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
  const [reason, setReason] = useState("");
  const decline = useCommand(
    (body: { token: string; reason?: string }, key) =>
      received(
        apiOf(organizationId).client.POST("/invitations/{id}/decline", {
          params: { path: { id: invitationId } },
          body,
          ...idempotent(key),
        }),
      ),
    { onSuccess: on.onDeclined },
  );
  return (
    <FormDialog
      title={t`Decline the request of ${partnerName}?`}
      submit={t`Decline`}
      busy={decline.isPending}
      error={decline.error}
      onClose={on.onClose}
      onSubmit={() => decline.mutate({ token, ...(reason.trim() ? { reason: reason.trim() } : {}) })}
    >
      <Text>
        <Trans>{partnerName} will be told that you declined. They get no access, and nothing else changes.</Trans>
      </Text>
      <Field
        label={<Trans>Reason</Trans>}
        hint={<Trans>{partnerName} can read it. Optional.</Trans>}
        validationMessage={fieldError(decline.error, "reason")}
      >
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={3} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
