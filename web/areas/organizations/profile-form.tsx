import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Organization, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sessionQuery } from "../../app/session.ts";
import { type Api, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError, hasCode } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { VersionConflict } from "../../ui/version-conflict.tsx";
import { profileQuery } from "./profile.ts";
import { changeOf, type ProfileDraft, type ProfileField, profileDraft } from "./profile-draft.ts";
import { useVersionRead } from "./version-read.ts";

export function ProfileForm({ api, profile }: { api: Api; profile: Organization }) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => profileDraft(profile));
  const [version, setRead] = useVersionRead(profile, profileDraft);
  const show = (current: Organization) => {
    setDraft(profileDraft(current));
    setRead(current);
  };
  const save = useCommand(
    ({ version: expected, ...typed }: ProfileDraft & { version: number }) =>
      received(
        api.client.PATCH("/organizations/{id}", {
          params: { path: { id: profile.id }, header: ifVersion(expected) },
          body: changeOf(typed),
        }),
      ),
    {
      onSuccess: async (saved) => {
        show(saved);
        queryClient.setQueryData(profileQuery(api).queryKey, saved);
        await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
        notify(t`The profile is saved.`);
      },
    },
  );
  const current = () => queryClient.fetchQuery({ ...profileQuery(api), staleTime: 0 });
  const labels: [ProfileField, string, string][] = [
    ["name", t`Name`, "organization"],
    ["line1", t`Street address`, "address-line1"],
    ["line2", t`Address line 2`, "address-line2"],
    ["postalCode", t`Postal code`, "postal-code"],
    ["city", t`City`, "address-level2"],
    ["region", t`State or province`, "address-level1"],
    ["email", t`E-mail`, "email"],
    ["phone", t`Phone`, "tel"],
  ];
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...draft, version });
      }}
    >
      {labels.map(([field, label, autoComplete]) => (
        <Field
          key={field}
          label={label}
          required={field === "name"}
          validationMessage={fieldError(save.error, field) ?? fieldError(save.error, `address.${field}`)}
        >
          <Input value={draft[field]} onChange={(_, { value }) => setDraft({ ...draft, [field]: value })} autoComplete={autoComplete} />
        </Field>
      ))}
      {hasCode(save.error, "stale-version") ? (
        <VersionConflict
          onOverwrite={async () => save.mutate({ ...draft, version: (await current()).version })}
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
