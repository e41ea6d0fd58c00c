import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { PasswordField } from "./password-field.tsx";

export function ChangePasswordForm({ onChanged }: { onChanged: () => unknown }) {
  const { t } = useLingui();
  const form = useForm();
  const [currentPassword, setCurrentPassword] = useState("");
  const [newPassword, setNewPassword] = useState("");
  const change = useCommand(
    (body: { currentPassword: string; newPassword: string }) => received(anyone.PUT("/session/password", { body })),
    {
      onSuccess: () => {
        setCurrentPassword("");
        setNewPassword("");
        return onChanged();
      },
    },
  );
  return (
    <form
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ currentPassword, newPassword });
      }}
    >
      <PasswordField
        label={<Trans>Current password</Trans>}
        value={currentPassword}
        onChange={setCurrentPassword}
        autoComplete="current-password"
        error={fieldError(change.error, "currentPassword")}
      />
      <PasswordField
        label={<Trans>New password</Trans>}
        value={newPassword}
        onChange={setNewPassword}
        autoComplete="new-password"
        hint={t`At least 12 characters. A few words in a row are easy to remember.`}
        error={fieldError(change.error, "newPassword")}
      />
      <ProblemBar error={change.error} />
      <div>
        <SubmitButton busy={change.isPending}>
          <Trans>Change password</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
