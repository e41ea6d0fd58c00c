import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { PublicPage } from "../../app/public-page.tsx";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PasswordField } from "./password-field.tsx";

export function ResetPasswordPage() {
  const { t } = useLingui();
  const form = useForm();
  const [token] = useState(() => window.location.hash.slice(1));
  const [newPassword, setNewPassword] = useState("");
  const reset = useCommand((input: { token: string; newPassword: string }, key) =>
    received(anyone.POST("/password-resets/completion", { body: input, ...idempotent(key) })),
  );
  if (reset.isSuccess) {
    return (
      <PublicPage title={t`Your password is changed`}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>Sessions that were open with the old password have ended.</Trans>
          </MessageBarBody>
        </MessageBar>
        <div>
          <ButtonLink to="/sign-in" appearance="primary">
            <Trans>Sign in</Trans>
          </ButtonLink>
        </div>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t`Choose a new password`}>
      <form
        className={form.root}
        onSubmit={(event) => {
          event.preventDefault();
          reset.mutate({ token, newPassword });
        }}
      >
        <PasswordField
          label={<Trans>New password</Trans>}
          value={newPassword}
          onChange={setNewPassword}
          autoComplete="new-password"
          hint={t`At least 12 characters. A few words in a row are easy to remember.`}
          error={fieldError(reset.error, "newPassword")}
        />
        <ProblemBar error={reset.error} />
        <div className={form.actions}>
          <SubmitButton busy={reset.isPending}>
            <Trans>Save the new password</Trans>
          </SubmitButton>
          <RouterLink to="/forgot-password">
            <Trans>Ask for a new link</Trans>
          </RouterLink>
        </div>
      </form>
    </PublicPage>
  );
}
