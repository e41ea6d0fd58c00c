import { Field, Input, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useForm } from "../../ui/form.ts";
import { RouterLink } from "../../ui/links.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

export function ForgotPasswordPage() {
  const { t } = useLingui();
  const form = useForm();
  const [signInName, setSignInName] = useState("");
  const ask = useCommand((name: string, key) =>
    received(anyone.POST("/password-resets", { body: { signInName: name }, ...idempotent(key) })),
  );
  return (
    <PublicPage
      title={t`Forgot your password?`}
      description={t`Enter your sign-in name. We send a link for a new password to the contact address of your account.`}
    >
      {ask.isSuccess ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              If this account exists and has a contact address, the mail is on its way. Look in the spam folder too. Without a contact
              address, an administrator of your organization can reset your password.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      ) : (
        <form
          className={form.root}
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate(signInName.trim());
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
          <ProblemBar error={ask.error} />
          <div>
            <SubmitButton busy={ask.isPending}>
              <Trans>Send the link</Trans>
            </SubmitButton>
          </div>
        </form>
      )}
      <div>
        <RouterLink to="/sign-in">
          <Trans>Back to sign-in</Trans>
        </RouterLink>
      </div>
    </PublicPage>
  );
}
