import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type SecurityContact } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError, hasCode } from "../../lib/problem.ts";
import { useForm } from "../../ui/form.ts";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { VersionConflict } from "../../ui/version-conflict.tsx";
import { securityContactQuery } from "./security-contact.ts";

interface SecurityContactFormProps {
  api: Api;
  contact: SecurityContact | null;
}

const empty = { firstName: "", middleName: "", lastName: "", email: "", phone: "" };

export function SecurityContactForm({ api, contact }: SecurityContactFormProps) {
  const { t } = useLingui();
  const form = useForm();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const { organizationId } = api;
  const [draft, setDraft] = useState(contact ? fieldsOf(contact) : empty);
  const [version, setVersion] = useState(contact?.version ?? 0);
  const save = useCommand(
    ({ expected, ...body }: typeof empty & { expected: number }) =>
      received(
        api.client.PUT("/organizations/{organizationId}/security-contact", {
          params: { path: { organizationId }, header: ifVersion(expected) },
          body: { ...body, middleName: body.middleName.trim() || null },
        }),
      ),
    {
      onSuccess: (saved) => {
        show(saved.contact);
        queryClient.setQueryData(securityContactQuery(api, organizationId).queryKey, saved);
        notify(t`The security contact is saved.`);
      },
    },
  );
  const show = (current: SecurityContact | null) => {
    setDraft(current ? fieldsOf(current) : empty);
    setVersion(current?.version ?? 0);
  };
  const current = async () => (await queryClient.fetchQuery({ ...securityContactQuery(api, organizationId), staleTime: 0 })).contact;
  const set =
    (field: keyof typeof empty) =>
    (_: unknown, { value }: { value: string }) =>
      setDraft({ ...draft, [field]: value });
  const error = (field: keyof typeof empty) => fieldError(save.error, field);
  return (
    <form
      noValidate
      className={form.root}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...draft, expected: version });
      }}
    >
      <Field label={<Trans>First name</Trans>} required validationMessage={error("firstName")}>
        <Input value={draft.firstName} onChange={set("firstName")} autoComplete="off" />
      </Field>
      <Field label={<Trans>Middle name</Trans>} validationMessage={error("middleName")}>
        <Input value={draft.middleName} onChange={set("middleName")} autoComplete="off" />
      </Field>
      <Field label={<Trans>Last name</Trans>} required validationMessage={error("lastName")}>
        <Input value={draft.lastName} onChange={set("lastName")} autoComplete="off" />
      </Field>
      <Field label={<Trans>E-mail address</Trans>} required validationMessage={error("email")}>
        <Input type="email" value={draft.email} onChange={set("email")} autoComplete="off" />
      </Field>
      <Field label={<Trans>Telephone number</Trans>} required validationMessage={error("phone")}>
        <Input type="tel" value={draft.phone} onChange={set("phone")} autoComplete="off" />
      </Field>
      {hasCode(save.error, "stale-version") ? (
        <VersionConflict
          onOverwrite={async () => save.mutate({ ...draft, expected: (await current())?.version ?? 0 })}
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
          <Trans>Save the contact</Trans>
        </SubmitButton>
      </div>
    </form>
  );
}

function fieldsOf({ firstName, middleName, lastName, email, phone }: SecurityContact): typeof empty {
  return { firstName, middleName: middleName ?? "", lastName, email, phone };
}
