import { Field, Input, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Customer } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useHelpQuestion } from "./help.ts";

export function AskDialog({ api, customer, onClose }: { api: Api; customer: Customer; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const [subject, setSubject] = useState("");
  const [description, setDescription] = useState("");
  const ask = useHelpQuestion(api, customer.id, () => {
    notify(t`The vendor has been asked.`);
    onClose();
  });
  const written = { subject: subject.trim(), description: description.trim() };
  return (
    <FormDialog
      title={t`Ask the vendor for help for ${customer.name}`}
      submit={t`Ask the vendor`}
      busy={ask.isPending}
      error={ask.error}
      disabled={!written.subject || !written.description}
      onClose={onClose}
      onSubmit={() => ask.mutate(written)}
    >
      <Text>
        <Trans>The vendor opens a request for the customer and answers here. You and {customer.name} get a mail then.</Trans>
      </Text>
      <Field label={<Trans>Subject</Trans>} required validationMessage={fieldError(ask.error, "subject")}>
        <Input maxLength={200} value={subject} onChange={(_, { value }) => setSubject(value)} />
      </Field>
      <Field
        label={<Trans>What does the customer need?</Trans>}
        hint={<Trans>{customer.name} and the vendor can read it.</Trans>}
        required
        validationMessage={fieldError(ask.error, "description")}
      >
        <Textarea maxLength={4000} rows={6} resize="vertical" value={description} onChange={(_, { value }) => setDescription(value)} />
      </Field>
    </FormDialog>
  );
}
