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

interface ResendDialogProps {
  api: Api;
  invitation: Invitation;
  onClose: () => void;
}

export function ResendDialog({ api, invitation, onClose }: ResendDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const [text, setText] = useState(invitation.addressees.map(({ email }) => email).join(", "));
  const sending = useSending(api, invitation.id);
  return (
    <FormDialog
      title={t`Send the invitation again`}
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
        <Trans>The same message goes out once more, with the same link. The expiry date stays the same.</Trans>
      </Text>
      <Field label={<Trans>To</Trans>} required validationMessage={fieldError(sending.error, "to")}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={2} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
