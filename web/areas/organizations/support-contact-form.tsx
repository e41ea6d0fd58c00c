import { Trans, useLingui } from "@lingui/react/macro";
import { type Organization, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError, hasCode } from "../../lib/problem.ts";
import { typed } from "../../lib/typed.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { VersionConflict } from "../../ui/version-conflict.tsx";
import { profileQuery } from "./profile.ts";
import { SupportFields, type SupportValues } from "./support-fields.tsx";
import { useVersionRead } from "./version-read.ts";

const none = { email: null, phone: null, website: null };

function valuesOf({ supportContact }: Organization): SupportValues {
  return typed(supportContact ?? none);
}

interface SupportContactFormProps {
  api: Api;
  profile: Organization;
  onSaved?: () => unknown;
}

/** How a partner's customers reach its support: the partner's global administrator keeps it. */
export function SupportContactForm({ api, profile, onSaved }: SupportContactFormProps) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(profile));
  const [version, setRead] = useVersionRead(profile, valuesOf);
  const show = (current: Organization) => {
    setValues(valuesOf(current));
    setRead(current);
  };
  const save = useCommand(
    ({ version: expected, ...contact }: SupportValues & { version: number }) =>
      received(
        api.client.PUT("/organizations/{id}/support-contact", {
          params: { path: { id: profile.id }, header: ifVersion(expected) },
          body: { email: contact.email.trim(), phone: contact.phone.trim(), website: contact.website.trim() },
        }),
      ),
    {
      onSuccess: async (saved) => {
        show(saved);
        queryClient.setQueryData(profileQuery(api).queryKey, saved);
        notify(t`The support contact is saved.`);
        await onSaved?.();
      },
    },
  );
  const current = () => queryClient.fetchQuery({ ...profileQuery(api), staleTime: 0 });
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...values, version });
      }}
    >
      <SupportFields
        values={values}
        onChange={(part) => setValues({ ...values, ...part })}
        fault={(field) => {
          const validationMessage = fieldError(save.error, field);
          return validationMessage ? { validationMessage } : {};
        }}
      />
      {hasCode(save.error, "stale-version") ? (
        <VersionConflict
          onOverwrite={async () => save.mutate({ ...values, version: (await current()).version })}
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
          <Trans>Save the support contact</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}
