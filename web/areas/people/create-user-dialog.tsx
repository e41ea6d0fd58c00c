import { Field, Input, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Language, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { SecretDialog } from "../../ui/secret-dialog.tsx";
import { peopleKey } from "./people.ts";
import { suggestUserName } from "./user-name.ts";

interface CreateUserDialogProps {
  api: Api;
  organizationId: string;
  domain: string;
  onClose: () => void;
}

interface NewUser {
  displayName: string;
  userName: string;
  email?: string;
  language: Language;
}

export function CreateUserDialog({ api, organizationId, domain, onClose }: CreateUserDialogProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [displayName, setDisplayName] = useState("");
  const [typedUserName, setUserName] = useState<string>();
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const userName = typedUserName ?? suggestUserName(displayName);
  const create = useCommand(
    (body: NewUser, key) =>
      received(
        api.client.POST("/organizations/{organizationId}/users", {
          params: { path: { organizationId } },
          body,
          ...idempotent(key),
        }),
      ),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: peopleKey(api, organizationId) }) },
  );
  if (create.data) {
    const { user, temporaryPassword } = create.data;
    return (
      <SecretDialog
        title={t`The account of ${user.displayName} is ready`}
        label={t`Temporary password for ${user.signInName}`}
        secret={temporaryPassword}
        onClose={onClose}
      >
        <Trans>Pass this password on in a safe way. It is shown only now, and must be changed at the first sign-in.</Trans>
      </SecretDialog>
    );
  }
  return (
    <FormDialog
      title={t`Create user`}
      submit={t`Create`}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={() =>
        create.mutate({
          displayName: displayName.trim(),
          userName: userName.trim(),
          language,
          ...(email.trim() ? { email: email.trim() } : {}),
        })
      }
    >
      <Field label={<Trans>Name</Trans>} required validationMessage={fieldError(create.error, "displayName")}>
        <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>Sign-in name</Trans>}
        required
        validationMessage={fieldError(create.error, "userName")}
        hint={<Trans>The person signs in with this name.</Trans>}
      >
        <Input
          value={userName}
          onChange={(_, { value }) => setUserName(value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          contentAfter={<Text style={{ overflowWrap: "anywhere" }}>@{domain}</Text>}
        />
      </Field>
      <Field
        label={<Trans>Contact address</Trans>}
        validationMessage={fieldError(create.error, "email")}
        hint={<Trans>Used for password resets and notices. Optional.</Trans>}
      >
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="off" />
      </Field>
      <Field label={<Trans>Language</Trans>}>
        <LanguageSelect value={language} onChange={setLanguage} />
      </Field>
    </FormDialog>
  );
}
