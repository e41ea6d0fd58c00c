import { Field, Input } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { type Me, received } from "@procura/sdk";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { SignUpCompletion } from "./sign-up-completion.tsx";

/** A new customer organization: the address is proven with a code first, then organization and administrator follow. */
export function SignUp({ onDone }: { onDone: (me: Me) => unknown }) {
  const form = useForm();
  const [email, setEmail] = useState("");
  const start = useCommand((address: string, key) =>
    received(
      anyone.POST("/sign-ups", {
        body: { email: address, language: spokenLanguage() },
        ...idempotent(key),
      }),
    ),
  );
  if (start.data) {
    return <SignUpCompletion signUpId={start.data.id} email={email} onDone={onDone} onStartOver={start.reset} />;
  }
  const emailError = fieldError(start.error, "email");
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate(email.trim());
      }}
    >
      <Field
        label={<Trans>Your work e-mail address</Trans>}
        hint={<Trans>We send a code there, to be sure that it is yours.</Trans>}
        required
        {...(emailError ? { validationMessage: emailError } : {})}
      >
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="email" />
      </Field>
      <ProblemBar error={start.error} />
      <div>
        <SubmitButton busy={start.isPending}>
          <Trans>Send the code</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
