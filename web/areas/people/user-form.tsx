import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Language, received, type User } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError, hasCode } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { LanguageSelect } from "../../ui/language-select.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { VersionConflict } from "../../ui/version-conflict.tsx";
import { userQuery, useUserChanged } from "./people.ts";

interface Change {
  displayName: string;
  email: string | null;
  language: Language;
  version: number;
}

export function UserForm({ api, user }: { api: Api; user: User }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const changed = useUserChanged(api);
  const [displayName, setDisplayName] = useState(user.displayName);
  const [email, setEmail] = useState(user.email ?? "");
  const [language, setLanguage] = useState<Language>(user.language);
  const [shown, setShown] = useState(user);
  const { organizationId, id: userId } = user;
  const save = useCommand(
    ({ version: expected, ...body }: Change) =>
      received(
        api.client.PATCH("/organizations/{organizationId}/users/{userId}", {
          params: { path: { organizationId, userId }, header: ifVersion(expected) },
          body,
        }),
      ),
    {
      onSuccess: async (saved) => {
        show(saved);
        await changed(saved);
        notify(t`The changes are saved.`);
      },
    },
  );
  const show = (current: User) => {
    setDisplayName(current.displayName);
    setEmail(current.email ?? "");
    setLanguage(current.language);
    setShown(current);
  };
  const submit = (expected: number) =>
    save.mutate({ displayName: displayName.trim(), email: email.trim() || null, language, version: expected });
  const current = () => queryClient.fetchQuery({ ...userQuery(api, organizationId, userId), staleTime: 0 });
  const conflict = hasCode(save.error, "stale-version");
  // A role given meanwhile makes a new version too; only what this form shows can be in conflict.
  const version = sameFields(shown, user) ? user.version : shown.version;
  if (!user.allowedActions.includes("users:user:update")) return null;
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        submit(version);
      }}
    >
      <Field label={<Trans>Name</Trans>} required validationMessage={fieldError(save.error, "displayName")}>
        <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>Contact address</Trans>}
        validationMessage={fieldError(save.error, "email")}
        hint={user.emailFixed ? [user.emailFixed.why, user.emailFixed.nextStep].filter(Boolean).join(" ") : undefined}
      >
        <Input
          type="email"
          value={email}
          readOnly={user.emailFixed !== null}
          appearance={user.emailFixed ? "filled-darker" : "outline"}
          onChange={(_, { value }) => setEmail(value)}
          autoComplete="off"
        />
      </Field>
      <Field label={<Trans>Language</Trans>}>
        <LanguageSelect value={language} onChange={setLanguage} />
      </Field>
      {conflict ? (
        <VersionConflict
          onOverwrite={async () => submit((await current()).version)}
          onDiscard={async () => {
            show(await current());
            save.reset();
          }}
        />
      ) : (
        <ProblemBar error={save.error} />
      )}
      <div>
        <SubmitButton busy={save.isPending}>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}

function sameFields(one: User, other: User): boolean {
  return one.displayName === other.displayName && one.email === other.email && one.language === other.language;
}
