import { Button, Field, Input, Text } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { EnrollmentApplication, MembershipSignIn } from "@procura/sdk";
import { type ReactElement, type ReactNode, useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { useForm } from "../../../ui/form.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useAskForCode, useGiveCode } from "./commands.ts";

interface ProofFormProps {
  api: Api;
  application: EnrollmentApplication;
  onProven: (signIn: MembershipSignIn) => void;
  /** Given when an ID is chosen already, which then stays. */
  onKeep?: () => void;
  onPause: () => void;
}

/** Signs in with the membership's account: a code goes to its address. */
export function ProofForm({ api, application, onProven, onKeep, onPause }: ProofFormProps) {
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const ask = useAskForCode(api, application.id);
  const give = useGiveCode(api, application.id, onProven);
  const asked = ask.data;
  if (asked) {
    const startOver = () => {
      setCode("");
      give.reset();
      ask.reset();
    };
    return (
      <OneField
        label={<Trans>Code from the mail</Trans>}
        error={give.error}
        path="code"
        busy={give.isPending}
        submit={<Trans>Show the partner network IDs</Trans>}
        onSubmit={() => give.mutate({ signInId: asked.id, code: code.trim() })}
        beside={
          <Button appearance="subtle" onClick={startOver}>
            <Trans>Use another address</Trans>
          </Button>
        }
        above={
          <Text>
            <Trans>If a membership belongs to {email}, a code is on its way there. It is valid for 15 minutes.</Trans>
          </Text>
        }
      >
        <Input value={code} onChange={(_, { value }) => setCode(value)} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      </OneField>
    );
  }
  return (
    <OneField
      label={<Trans>E-mail address of the membership account</Trans>}
      error={ask.error}
      path="email"
      busy={ask.isPending}
      submit={<Trans>Send the code</Trans>}
      onSubmit={() => ask.mutate(email.trim())}
      beside={
        <>
          {onKeep ? (
            <Button onClick={onKeep}>
              <Trans>Keep the one chosen before</Trans>
            </Button>
          ) : null}
          <Button appearance="subtle" onClick={onPause}>
            <Trans>Finish later</Trans>
          </Button>
        </>
      }
    >
      <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="email" />
    </OneField>
  );
}

interface OneFieldProps {
  label: ReactElement;
  error: Error | null;
  path: string;
  busy: boolean;
  submit: ReactNode;
  onSubmit: () => void;
  above?: ReactNode;
  beside: ReactNode;
  children: ReactElement;
}

function OneField({ label, error, path, busy, submit, onSubmit, above, beside, children }: OneFieldProps) {
  const form = useForm();
  const validationMessage = fieldError(error, path);
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {above}
      <Field label={label} required {...(validationMessage ? { validationMessage } : {})}>
        {children}
      </Field>
      <ProblemBar error={error} />
      <div className={form.actions}>
        <SubmitButton busy={busy}>{submit}</SubmitButton>
        {beside}
      </div>
    </form>
  );
}
