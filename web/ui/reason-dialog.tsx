import { Field, Textarea } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { UseMutationResult } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { fieldError } from "../lib/problem.ts";
import { FormDialog } from "./form-dialog.tsx";

export interface Reasoned {
  reason?: string;
}

interface ReasonDialogProps {
  title: string;
  submit: string;
  /** What happens, before it does. */
  children: ReactNode;
  /** Who will read the reason. */
  hint: ReactNode;
  required?: boolean;
  /** Something stands in the way; the children say what. */
  blocked?: boolean;
  command: Pick<UseMutationResult<unknown, Error, Reasoned>, "mutate" | "isPending" | "error">;
  onClose: () => void;
}

/** Asks for the reason of a change that others will read. */
export function ReasonDialog({ title, submit, children, hint, required = false, blocked = false, command, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const given = reason.trim();
  return (
    <FormDialog
      title={title}
      submit={submit}
      busy={command.isPending}
      error={command.error}
      disabled={blocked || (required && !given)}
      onClose={onClose}
      onSubmit={() => command.mutate(given ? { reason: given } : {})}
    >
      {children}
      <Field
        label={<Trans>Reason</Trans>}
        hint={
          <>
            {hint} {required ? null : <Trans>Optional.</Trans>}
          </>
        }
        required={required}
        validationMessage={fieldError(command.error, "reason")}
      >
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} rows={3} resize="vertical" />
      </Field>
    </FormDialog>
  );
}
