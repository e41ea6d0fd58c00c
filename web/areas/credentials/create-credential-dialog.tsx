import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type CredentialScope, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "../../app/session.ts";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { SecretDialog } from "../../ui/secret-dialog.tsx";
import { credentialsKey } from "./credentials.ts";
import { useScopeNames } from "./scope-names.ts";
import { scopesFor } from "./scopes-for.ts";

const useStyles = makeStyles({
  scopes: { display: "flex", flexDirection: "column", border: "none", margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
  fault: { color: tokens.colorStatusDangerForeground1 },
});

export function CreateCredentialDialog({ api, onClose }: { api: Api; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const names = useScopeNames();
  const offered = scopesFor(useOrganization());
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<CredentialScope[]>([]);
  const [lastDay, setLastDay] = useState("");
  const create = useCommand(
    (body: { name: string; scopes: CredentialScope[]; expiresAt?: string }, key) =>
      received(
        api.client.POST("/organizations/{organizationId}/api-credentials", {
          params: { path: { organizationId: api.organizationId } },
          body,
          ...idempotent(key),
        }),
      ),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: credentialsKey(api) }) },
  );
  if (create.data) {
    return (
      <SecretDialog
        title={t`The credential ${create.data.credential.name} works`}
        label={t`Secret`}
        secret={create.data.secret}
        onClose={onClose}
      >
        <Trans>
          Put this secret into your program's settings now. It is shown only once; if you lose it, revoke the credential and create another.
        </Trans>
      </SecretDialog>
    );
  }
  const scopeError = fieldError(create.error, "scopes");
  return (
    <FormDialog
      title={t`Create credential`}
      submit={t`Create`}
      busy={create.isPending}
      error={create.error}
      onClose={onClose}
      onSubmit={() => create.mutate({ name: name.trim(), scopes, ...(lastDay ? { expiresAt: endOf(lastDay) } : {}) })}
    >
      <Field
        label={<Trans>Name</Trans>}
        required
        hint={<Trans>Which program uses it.</Trans>}
        validationMessage={fieldError(create.error, "name")}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} autoComplete="off" />
      </Field>
      <fieldset className={styles.scopes}>
        <legend className={styles.legend}>
          <Trans>The program may</Trans>
        </legend>
        {offered.map((scope) => (
          <Checkbox
            key={scope}
            label={names[scope]}
            checked={scopes.includes(scope)}
            onChange={(_, { checked }) => setScopes(checked === true ? [...scopes, scope] : scopes.filter((chosen) => chosen !== scope))}
          />
        ))}
        {scopeError ? <span className={styles.fault}>{scopeError}</span> : null}
      </fieldset>
      <Field
        label={<Trans>Last day</Trans>}
        hint={<Trans>Without one, it works until it is revoked.</Trans>}
        validationMessage={fieldError(create.error, "expiresAt")}
      >
        <Input type="date" value={lastDay} onChange={(_, { value }) => setLastDay(value)} />
      </Field>
    </FormDialog>
  );
}

/** The last instant of a local day. */
function endOf(day: string): string {
  return new Date(`${day}T23:59:59`).toISOString();
}
