import { Field, Textarea } from "@fluentui/react-components";
import type { EnrollmentApplication } from "@procura/sdk";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { DocumentUpload } from "../documents/document-upload.tsx";

interface AnswerFormProps {
  api: Api;
  application: EnrollmentApplication;
  label: string;
  submit: string;
  command: UseMutationResult<unknown, Error, string>;
}

/** A text to the vendor, with documents that prove it. */
export function AnswerForm({ api, application, label, submit, command }: AnswerFormProps) {
  const form = useForm();
  const [text, setText] = useState("");
  const validationMessage = fieldError(command.error, "text");
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        command.mutate(text.trim());
      }}
    >
      <Field label={label} required {...(validationMessage ? { validationMessage } : {})}>
        <Textarea value={text} onChange={(_, { value }) => setText(value)} rows={5} resize="vertical" maxLength={4000} />
      </Field>
      <DocumentUpload api={api} application={application} />
      <ProblemBar error={command.error} />
      <div>
        <SubmitButton busy={command.isPending}>{submit}</SubmitButton>
      </div>
    </form>
  );
}
