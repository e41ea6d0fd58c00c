import { Checkbox, Field, Text, Textarea } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { HelpRequest } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Quote } from "../../../ui/quote.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useHelpAnswer } from "./help.ts";

/** What was asked, the last answer, and the next one. */
export function AnswerDialog({ api, help, onClose }: { api: Api; help: HelpRequest; onClose: () => void }) {
  const { t } = useLingui();
  const notify = useNotice();
  const [note, setNote] = useState("");
  const [close, setClose] = useState(true);
  const answer = useHelpAnswer(api, help, () => {
    notify(t`The answer is sent.`);
    onClose();
  });
  const { customer, partner, subject, description, status, askedBy } = help;
  const isClosed = status === "closed";
  return (
    <FormDialog
      title={subject}
      submit={close ? t`Reply and close` : t`Reply`}
      busy={answer.isPending}
      error={answer.error}
      disabled={isClosed || !note.trim()}
      onClose={onClose}
      onSubmit={() => answer.mutate({ note: note.trim(), close })}
    >
      <Text>
        <Trans>
          {askedBy} of {partner.name} asks for {customer.name}:
        </Trans>
      </Text>
      <Quote>{description}</Quote>
      {help.note ? (
        <>
          <Text>
            <Trans>Answered by {help.answeredBy ?? ""}:</Trans>
          </Text>
          <Quote>{help.note}</Quote>
        </>
      ) : null}
      {isClosed ? (
        <Text>
          <Trans>This request is closed.</Trans>
        </Text>
      ) : (
        <>
          <Field
            label={<Trans>Answer</Trans>}
            hint={<Trans>The partner and the customer read it.</Trans>}
            required
            validationMessage={fieldError(answer.error, "note")}
          >
            <Textarea maxLength={4000} rows={5} resize="vertical" value={note} onChange={(_, { value }) => setNote(value)} />
          </Field>
          <Checkbox
            label={t`Nothing is left to do: close the request`}
            checked={close}
            onChange={(_, { checked }) => setClose(checked === true)}
          />
        </>
      )}
    </FormDialog>
  );
}
