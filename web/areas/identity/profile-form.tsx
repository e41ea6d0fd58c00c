import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery, useMe } from "../../app/session.ts";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";

export function ProfileForm() {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const { user } = useMe();
  const queryClient = useQueryClient();
  const [displayName, setDisplayName] = useState(user.displayName);
  const save = useCommand((name: string) => received(anyone.PATCH("/session/user", { body: { displayName: name } })), {
    onSuccess: (me) => {
      queryClient.setQueryData(sessionQuery.queryKey, me);
      notify(t`Your name is saved.`);
    },
  });
  const nameError = fieldError(save.error, "displayName");
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(displayName.trim());
      }}
    >
      <Field label={<Trans>Name</Trans>} required {...(nameError ? { validationMessage: nameError } : {})}>
        <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="name" />
      </Field>
      <ProblemBar error={save.error} />
      <div>
        <SubmitButton busy={save.isPending}>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
