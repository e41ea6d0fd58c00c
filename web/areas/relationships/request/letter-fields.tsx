import { Field, Input, Textarea } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Message } from "@procura/sdk";
import { fieldError } from "../../../lib/problem.ts";

interface LetterFieldsProps {
  message: Message;
  onChange: (message: Message) => void;
  /** Of the command that takes the letter as `message`. */
  error: unknown;
}

/** Subject and text of a letter, free to edit. */
export function LetterFields({ message, onChange, error }: LetterFieldsProps) {
  return (
    <>
      <Field label={<Trans>Subject</Trans>} required validationMessage={fieldError(error, "message.subject")}>
        <Input value={message.subject} onChange={(_, { value }) => onChange({ ...message, subject: value })} />
      </Field>
      <Field label={<Trans>Text</Trans>} required validationMessage={fieldError(error, "message.body")}>
        <Textarea
          value={message.body}
          onChange={(_, { value }) => onChange({ ...message, body: value })}
          resize="vertical"
          textarea={{ style: { minHeight: "300px", maxHeight: "none", lineHeight: 1.5 } }}
        />
      </Field>
    </>
  );
}
