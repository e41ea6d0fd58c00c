import { Checkbox, Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { IdentityProvider } from "@procura/sdk";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import type { ProviderSettings } from "./providers.ts";

interface ProviderFormProps {
  provider: IdentityProvider;
  command: UseMutationResult<IdentityProvider, Error, ProviderSettings>;
  onClose: () => void;
}

export function ProviderForm({ provider, command, onClose }: ProviderFormProps) {
  const { t } = useLingui();
  const [issuer, setIssuer] = useState(provider.issuer ?? "");
  const [clientId, setClientId] = useState(provider.clientId ?? "");
  const [clientSecret, setClientSecret] = useState("");
  const [trusts, setTrusts] = useState(provider.trustsMultiFactor);
  const fault = (path: string) => {
    const validationMessage = fieldError(command.error, path);
    return validationMessage ? { validationMessage } : {};
  };
  const save = () => {
    const settings = { issuer: issuer.trim(), clientId: clientId.trim(), trustsMultiFactor: trusts };
    command.mutate(clientSecret === "" ? settings : { ...settings, clientSecret }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t`Identity provider of ${provider.domain}`}
      submit={t`Save`}
      busy={command.isPending}
      error={command.error}
      onSubmit={save}
      onClose={onClose}
    >
      <Field
        label={<Trans>Issuer</Trans>}
        hint={<Trans>The provider's address, for example https://login.contoso.com.</Trans>}
        required
        {...fault("issuer")}
      >
        <Input type="url" value={issuer} onChange={(_, { value }) => setIssuer(value)} />
      </Field>
      <Field label={<Trans>Client ID</Trans>} required {...fault("clientId")}>
        <Input value={clientId} onChange={(_, { value }) => setClientId(value)} autoComplete="off" />
      </Field>
      <Field
        label={<Trans>Client secret</Trans>}
        hint={provider.issuer ? <Trans>Leave empty to keep the present one.</Trans> : <Trans>Kept encrypted and never shown again.</Trans>}
        required={provider.issuer === null}
        {...fault("clientSecret")}
      >
        <Input type="password" value={clientSecret} onChange={(_, { value }) => setClientSecret(value)} autoComplete="off" />
      </Field>
      <Checkbox
        checked={trusts}
        onChange={(_, { checked }) => setTrusts(checked === true)}
        label={<Trans>What the provider says about a second factor counts here too</Trans>}
      />
    </FormDialog>
  );
}
