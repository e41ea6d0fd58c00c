import { Field, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { addressesIn } from "../request/letter.ts";
import { useSending } from "../request/sending.ts";

interface SendDialogProps {
  api: Api;
  invitation: Invitation;
  onClose: () => void;
}

/** Sends an invitation that was prepared earlier, or one that was sent already once more. */
export function SendDialog({ api, invitation, onClose }: SendDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const [text, setText] = useState(invitation.addressees.map(({ email }) => email).join(", "));
  const sending = useSending(api, invitation.id);
  return (
    <FormDialog
      title={invitation.sentAt ? t`Send the invitation again` : t`Send the invitation`}
      submit={t`Send with Procura`}
      busy={sending.isPending}
      error={sending.error}
      onClose={onClose}
      onSubmit={() =>
        sending.mutate(
          { channel: "procura", to: addressesIn(text) },
          {
            onSuccess: () => {
              notify(t`The invitation is on its way.`);
              onClose();
            },
          },
        )
      }
    >
      <Text>
        {invitation.sentAt ? (
          <Trans>The same message goes out once more, with the same link. The expiry date stays the same.</Trans>
        ) : (
          <Trans>
            The message goes out as it was prepared, with the link in its place. To change it, withdraw this one and begin anew.
          </Trans>
        )}
      </Text>
      <Field label={<Trans>To</Trans>} required validationMessage={fieldError(sending.error, "to")}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={2} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
