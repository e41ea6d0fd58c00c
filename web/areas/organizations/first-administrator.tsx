import { Button, Field, Input, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type OrganizationSummary, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { SecretDialog } from "../../ui/secret-dialog.tsx";
import { suggestUserName } from "../people/user-name.ts";
import { organizationsKey } from "./add-organization.ts";

interface FirstAdministratorProps {
  api: Api;
  organization: Pick<OrganizationSummary, "id" | "name" | "domain">;
}

/** For the vendor: an organization that partners have imported can't decide anything before it has people. */
export function FirstAdministrator({ api, organization }: FirstAdministratorProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [displayName, setDisplayName] = useState("");
  const [typedUserName, setUserName] = useState<string>();
  const [email, setEmail] = useState("");
  const userName = typedUserName ?? suggestUserName(displayName);
  const { id: organizationId, name } = organization;
  const add = useCommand((body: { displayName: string; userName: string; email: string }, key) =>
    received(
      api.client.POST("/organizations/{organizationId}/first-administrator", {
        params: { path: { organizationId } },
        body,
        ...idempotent(key),
      }),
    ),
  );
  if (add.data) {
    const { administrator, temporaryPassword } = add.data;
    return (
      <SecretDialog
        title={t`The account of ${administrator.displayName} is ready`}
        label={t`Temporary password for ${administrator.signInName}`}
        secret={temporaryPassword}
        onClose={() => void queryClient.invalidateQueries({ queryKey: organizationsKey(api) })}
      >
        <Trans>Pass this password on in a safe way. It is shown only now, and must be changed at the first sign-in.</Trans>
      </SecretDialog>
    );
  }
  const field = (key: "displayName" | "email") => {
    const fault = fieldError(add.error, key);
    return fault ? { validationMessage: fault } : {};
  };
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" }}>
      <Text>
        <Trans>Partners have brought {name} as their customer; nobody of it has come yet, so it can't decide anything.</Trans>
      </Text>
      <Button onClick={() => setAdding(true)}>
        <Trans>Add its first administrator</Trans>
      </Button>
      {adding ? (
        <FormDialog
          title={t`First administrator of ${name}`}
          submit={t`Add`}
          busy={add.isPending}
          error={add.error}
          onClose={() => setAdding(false)}
          onSubmit={() => add.mutate({ displayName: displayName.trim(), userName: userName.trim(), email: email.trim() })}
        >
          <Text>
            <Trans>
              Make sure that this person speaks for {name}. As its global administrator they decide what partners may do there. What
              partners have with it now stands.
            </Trans>
          </Text>
          <Field label={t`Full name`} required {...field("displayName")}>
            <Input value={displayName} onChange={(_, { value }) => setDisplayName(value)} autoComplete="off" />
          </Field>
          <Field label={t`Sign-in name`} required validationMessage={fieldError(add.error, "userName")}>
            <Input
              value={userName}
              onChange={(_, { value }) => setUserName(value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              contentAfter={<Text style={{ overflowWrap: "anywhere" }}>@{organization.domain}</Text>}
            />
          </Field>
          <Field label={t`E-mail address`} hint={t`For mails to this person, and to get a new password.`} required {...field("email")}>
            <Input type="email" value={email} onChange={(_, { value }) => setEmail(value)} autoComplete="off" />
          </Field>
        </FormDialog>
      ) : null}
    </div>
  );
}
