import { Button, Field, Input, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Me, received } from "@procura/sdk";
import { useState } from "react";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { CountrySelect } from "../../ui/country-select.tsx";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PasswordField } from "./password-field.tsx";

interface SignUpCompletionProps {
  signUpId: string;
  email: string;
  onDone: (me: Me) => unknown;
  onStartOver: () => void;
}

export function SignUpCompletion({ signUpId, email, onDone, onStartOver }: SignUpCompletionProps) {
  const { t } = useLingui();
  const form = useForm();
  const [code, setCode] = useState("");
  const [name, setName] = useState("");
  const [country, setCountry] = useState("");
  const [displayName, setDisplayName] = useState("");
  const [password, setPassword] = useState("");
  const complete = useCommand(
    (body: Completion, key) =>
      received(anyone.POST("/sign-ups/{id}/completion", { params: { path: { id: signUpId } }, body, ...idempotent(key) })),
    { onSuccess: onDone },
  );
  const fault = (path: string) => {
    const validationMessage = fieldError(complete.error, path);
    return validationMessage ? { validationMessage } : {};
  };
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        complete.mutate({
          code: code.trim(),
          organization: { name: name.trim(), country },
          administrator: { displayName: displayName.trim(), password },
        });
      }}
    >
      <Text>
        <Trans>We have sent a code to {email}. It is valid for 15 minutes.</Trans>
      </Text>
      <Field label={<Trans>Code from the mail</Trans>} required {...fault("code")}>
        <Input value={code} onChange={(_, { value }) => setCode(value)} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      </Field>
      <Field label={<Trans>Name of your organization</Trans>} required {...fault("organization.name")}>
        <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="organization" />
      </Field>
      <Field label={<Trans>Country</Trans>} required {...fault("organization.country")}>
        <CountrySelect value={country} onChange={setCountry} />
      </Field>
      <Field label={<Trans>Your name</Trans>} required {...fault("administrator.displayName")}>
        <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="name" />
      </Field>
      <PasswordField
        label={<Trans>Password</Trans>}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={t`At least 12 characters. A few words in a row are easy to remember.`}
        error={fieldError(complete.error, "administrator.password")}
      />
      <ProblemBar error={complete.error} />
      <div className={form.actions}>
        <SubmitButton busy={complete.isPending}>
          <Trans>Create organization</Trans>
        </SubmitButton>
        <Button appearance="subtle" onClick={onStartOver}>
          <Trans>Use another address</Trans>
        </Button>
      </div>
    </form>
  );
}

interface Completion {
  code: string;
  organization: { name: string; country: string };
  administrator: { displayName: string; password: string };
}
