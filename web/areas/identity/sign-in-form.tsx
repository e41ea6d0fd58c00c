import { Field, Input } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { type HalfSignIn, type Me, received } from "@procura/sdk";
import { useState } from "react";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { PasswordField } from "./password-field.tsx";
import { SecondStep } from "./second-step.tsx";

interface SignInFormProps {
  /** Given: this person signs in again. */
  signInName?: string;
  onSignedIn: (me: Me) => unknown;
}

export function SignInForm({ signInName: known = "", onSignedIn }: SignInFormProps) {
  const form = useForm();
  const [signInName, setSignInName] = useState(known);
  const [password, setPassword] = useState("");
  const [half, setHalf] = useState<HalfSignIn | null>(null);
  const signIn = useCommand(
    (input: { signInName: string; password: string }, key): Promise<Me | HalfSignIn> =>
      received(anyone.POST("/sessions", { body: input, ...idempotent(key) })),
    { onSuccess: (result) => ("secondFactor" in result ? setHalf(result) : onSignedIn(result)) },
  );
  if (half) return <SecondStep half={half} onSignedIn={onSignedIn} onStartOver={() => setHalf(null)} />;
  return (
    <>
      <form
        className={form.root}
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ signInName: signInName.trim(), password });
        }}
      >
        <Field label={<Trans>Sign-in name</Trans>} required>
          <Input
            value={signInName}
            onChange={(_, { value }) => setSignInName(value)}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <PasswordField label={<Trans>Password</Trans>} value={password} onChange={setPassword} autoComplete="current-password" />
        <ProblemBar error={signIn.error} />
        <div>
          <SubmitButton busy={signIn.isPending}>
            <Trans>Sign in</Trans>
          </SubmitButton>
        </div>
      </form>
      <PasskeySignIn onSignedIn={onSignedIn} />
    </>
  );
}
