import { Field, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useAsk } from "./cases.ts";
import type { DecisionProps } from "./decision-props.ts";

export function AskDialog({ api, seen, onClose }: DecisionProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const [text, setText] = useState("");
  const ask = useAsk(api, seen, () => {
    notify(t`The question is sent.`);
    onClose();
  });
  const validationMessage = fieldError(ask.error, "text");
  return (
    <FormDialog
      title={t`Ask for more`}
      submit={t`Send the question`}
      busy={ask.isPending}
      error={ask.error}
      onClose={onClose}
      onSubmit={() => ask.mutate(text.trim())}
    >
      <Text>
        <Trans>
          The primary contact gets a mail. The clock stops until the answer is here; then the application comes back to the queue.
        </Trans>
      </Text>
      <Field
        label={t`Your question`}
        hint={t`Say what is missing and which document would prove it.`}
        required
        {...(validationMessage ? { validationMessage } : {})}
      >
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={5} resize="vertical" maxLength={4000} />
      </Field>
    </FormDialog>
  );
}
