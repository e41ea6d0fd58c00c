import { Button, Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { wasCalledOff } from "./passkeys.ts";
import { PasswordField } from "./password-field.tsx";

export type ProofKind = "provider" | "passkey" | "totp" | "recovery-code" | "password";
type TypedKind = Exclude<ProofKind, "passkey" | "provider">;
export type TypedProof = { code: string } | { recoveryCode: string } | { password: string };

interface ProofFormProps<Result> {
  /** With what the person can prove who they are, the best first. */
  kinds: readonly ProofKind[];
  /** Sends what was typed. */
  onTyped: (proof: TypedProof) => Promise<Result>;
  /** Asks for the passkey and sends what it signed. */
  onPasskey: () => Promise<Result>;
  /** Goes to the organization's provider and back. */
  onProvider?: () => Promise<Result>;
  onProven: (result: Result) => unknown;
}

/** Asks for one proof, and offers the others that the person has. */
export function ProofForm<Result>({ kinds, onTyped, onPasskey, onProvider, onProven }: ProofFormProps<Result>) {
  const form = useForm();
  const [kind, setKind] = useState<ProofKind>(kinds[0] ?? "password");
  const [typed, setTyped] = useState("");
  const prove = useCommand(
    () => {
      if (kind === "provider" && onProvider) return onProvider();
      return kind === "passkey" || kind === "provider" ? onPasskey() : onTyped(proofFrom(kind, typed.trim()));
    },
    { onSuccess: onProven },
  );
  const change = (next: ProofKind) => {
    prove.reset();
    setTyped("");
    setKind(next);
  };
  const calledOff = wasCalledOff(prove.error);
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        prove.mutate(undefined);
      }}
    >
      {kind === "passkey" || kind === "provider" ? null : <ProofField kind={kind} value={typed} onChange={setTyped} error={prove.error} />}
      {calledOff ? (
        <MessageBar layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>The passkey was not used. Try again, or choose another way.</Trans>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <ProblemBar error={prove.error} />
      )}
      <div>
        <SubmitButton busy={prove.isPending}>
          {kind === "passkey" ? (
            <Trans>Use the passkey</Trans>
          ) : kind === "provider" ? (
            <Trans>Continue to your organization's sign-in</Trans>
          ) : (
            <Trans>Confirm</Trans>
          )}
        </SubmitButton>
      </div>
      <div className={form.actions}>
        {kinds
          .filter((other) => other !== kind)
          .map((other) => (
            <Button key={other} appearance="subtle" onClick={() => change(other)}>
              {other === "provider" ? (
                <Trans>Use your organization's sign-in instead</Trans>
              ) : other === "password" ? (
                <Trans>Use a password instead</Trans>
              ) : other === "passkey" ? (
                <Trans>Use a passkey instead</Trans>
              ) : other === "totp" ? (
                <Trans>Use the authenticator app instead</Trans>
              ) : (
                <Trans>Use a recovery code instead</Trans>
              )}
            </Button>
          ))}
      </div>
    </form>
  );
}

interface ProofFieldProps {
  kind: TypedKind;
  value: string;
  onChange: (value: string) => void;
  error: unknown;
}

function ProofField({ kind, value, onChange, error }: ProofFieldProps) {
  const fault = (path: string) => {
    const validationMessage = fieldError(error, path);
    return validationMessage ? { validationMessage } : {};
  };
  if (kind === "password") {
    return (
      <PasswordField
        label={<Trans>Password</Trans>}
        value={value}
        onChange={onChange}
        autoComplete="current-password"
        error={fieldError(error, "password")}
      />
    );
  }
  const isCode = kind === "totp";
  return (
    <Field
      label={isCode ? <Trans>Code from the authenticator app</Trans> : <Trans>Recovery code</Trans>}
      hint={isCode ? <Trans>Six digits; a new code every 30 seconds.</Trans> : <Trans>One of those that you saved. Each works once.</Trans>}
      required
      {...fault(isCode ? "code" : "recoveryCode")}
    >
      <Input
        value={value}
        onChange={(_, data) => onChange(data.value)}
        autoComplete={isCode ? "one-time-code" : "off"}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={isCode ? 12 : 40}
        autoFocus
        {...(isCode ? { inputMode: "numeric" as const } : {})}
      />
    </Field>
  );
}

function proofFrom(kind: TypedKind, typed: string): TypedProof {
  if (kind === "password") return { password: typed };
  return kind === "totp" ? { code: typed } : { recoveryCode: typed };
}
