import { Field, Input, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Language, type Level, received, type SessionOrganization, type User } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { spokenLanguage } from "../../app/i18n.ts";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { LevelChoice } from "./level-choice.tsx";
import type { LevelWishes } from "./level-wishes.ts";
import { peopleKey } from "./people.ts";
import { suggestUserName } from "./user-name.ts";

export interface AddedUser {
  user: User;
  temporaryPassword: string | null;
}

interface AddUserFormProps {
  api: Api;
  organization: SessionOrganization;
  levels: readonly Level[];
  onAdded: (added: AddedUser) => void;
}

type Draft = Required<LevelWishes> & { displayName: string; userName: string; email: string; language: Language };

export function AddUserForm({ api, organization, levels, onAdded }: AddUserFormProps) {
  const { t } = useLingui();
  const form = useForm();
  const queryClient = useQueryClient();
  const [displayName, setDisplayName] = useState("");
  const [typedUserName, setUserName] = useState<string>();
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState<Language>(spokenLanguage);
  const [agentLevel, setAgentLevel] = useState("");
  const [adminLevel, setAdminLevel] = useState("");
  const [tried, setTried] = useState(false);
  const userName = typedUserName ?? suggestUserName(displayName);
  const add = useCommand<Draft, AddedUser>(
    (body, key) =>
      received(
        api.client.POST("/organizations/{organizationId}/users", {
          params: { path: { organizationId: organization.id } },
          body,
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async (added) => {
        await queryClient.invalidateQueries({ queryKey: [...peopleKey(api, organization.id), "list"] });
        onAdded(added);
      },
    },
  );
  const missing = tried ? t`Choose one; "not" is a choice too.` : undefined;
  const submit = () => {
    setTried(true);
    if (!agentLevel || !adminLevel) return;
    const chosen = { agentLevel, adminLevel } as Required<LevelWishes>;
    add.mutate({ displayName: displayName.trim(), userName: userName.trim(), email: email.trim(), language, ...chosen });
  };
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={<Trans>Full name</Trans>} required validationMessage={fieldError(add.error, "displayName")}>
        <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>E-mail address</Trans>}
        required
        validationMessage={fieldError(add.error, "email")}
        hint={<Trans>The person's own; nobody else in your organization has it.</Trans>}
      >
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>Sign-in name</Trans>}
        required
        validationMessage={fieldError(add.error, "userName")}
        hint={<Trans>The person signs in with this name.</Trans>}
      >
        <Input
          value={userName}
          onChange={(_, { value }) => setUserName(value)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          contentAfter={<Text style={{ overflowWrap: "anywhere" }}>@{organization.domain}</Text>}
        />
      </Field>
      <Field label={<Trans>Language</Trans>}>
        <LanguageSelect value={language} onChange={setLanguage} />
      </Field>
      <LevelChoice
        kind="agent-level"
        label={t`Agent level`}
        levels={levels}
        value={agentLevel}
        error={agentLevel ? fieldError(add.error, "agentLevel") : missing}
        onChange={setAgentLevel}
      />
      <LevelChoice
        kind="admin-level"
        label={t`Admin level`}
        levels={levels}
        value={adminLevel}
        error={adminLevel ? fieldError(add.error, "adminLevel") : missing}
        onChange={setAdminLevel}
      />
      <ProblemBar error={add.error} />
      <div>
        <SubmitButton busy={add.isPending}>
          <Trans>Add</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
