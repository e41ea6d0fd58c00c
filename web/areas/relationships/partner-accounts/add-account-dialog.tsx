import { Field, Input, Select, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Relationship, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "../../../app/session.ts";
import { type Api, anyone } from "../../../lib/api.ts";
import { fieldError } from "../../../lib/problem.ts";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useAddition } from "./partner-accounts.ts";

/** By these an organization keeps control of itself; the server refuses them for people of partners. */
const controlling = ["global-administrator", "privileged-role-administrator", "privileged-authentication-administrator"];

export function AddAccountDialog({ api, relationship, onClose }: { api: Api; relationship: Relationship; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const notify = useNotice();
  const mayGiveRoles = useOrganization().allowedActions.includes("users:role:assign");
  const [email, setEmail] = useState("");
  const [roleId, setRoleId] = useState("");
  const roles = useQuery({
    queryKey: ["roles", i18n.locale],
    queryFn: () => received(anyone.GET("/roles")),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const add = useAddition(api, relationship.id, ({ displayName }) => {
    notify(t`${displayName} has an account in your organization.`);
    onClose();
  });
  const partner = relationship.partner.name;
  const fault = fieldError(add.error, "email");
  return (
    <FormDialog
      title={t`Add a person of ${partner}`}
      submit={t`Add the person`}
      busy={add.isPending}
      error={add.error}
      disabled={!email.trim()}
      onClose={onClose}
      onSubmit={() => add.mutate({ email: email.trim(), roleIds: roleId ? [roleId] : [] })}
    >
      <Text>
        <Trans>
          The person signs in as always and then chooses your organization. You can take the account away at any time, and it ends with the
          relationship.
        </Trans>
      </Text>
      <Field
        label={t`E-mail address`}
        hint={t`The address by which ${partner} knows the person.`}
        required
        {...(fault ? { validationMessage: fault } : {})}
      >
        <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} />
      </Field>
      {mayGiveRoles ? (
        <Field
          label={t`Admin role`}
          hint={t`More roles can be given on the person's page. Nobody from outside becomes global administrator.`}
        >
          <Select value={roleId} onChange={(_, { value }) => setRoleId(value)}>
            <option value="">{t`None: just uses the services`}</option>
            {(roles.data?.items ?? [])
              .filter(({ key }) => !controlling.includes(key))
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
      ) : null}
    </FormDialog>
  );
}
