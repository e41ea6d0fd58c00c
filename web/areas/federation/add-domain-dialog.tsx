import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { providersQuery } from "./providers.ts";

export function AddDomainDialog({ api, onClose }: { api: Api; onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [domain, setDomain] = useState("");
  const add = useCommand(
    (name: string) =>
      received(
        api.client.POST("/organizations/{organizationId}/identity-providers", {
          params: { path: { organizationId: api.organizationId } },
          body: { domain: name },
        }),
      ),
    {
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries({ queryKey: providersQuery(api).queryKey });
      },
    },
  );
  const error = fieldError(add.error, "domain");
  return (
    <FormDialog
      title={t`Add a domain`}
      submit={t`Add`}
      busy={add.isPending}
      error={add.error}
      onSubmit={() => add.mutate(domain.trim())}
      onClose={onClose}
    >
      <Field
        label={<Trans>Mail domain</Trans>}
        hint={<Trans>What stands after the @ of your people's addresses.</Trans>}
        required
        {...(error ? { validationMessage: error } : {})}
      >
        <Input value={domain} onChange={(_, { value }) => setDomain(value)} autoCapitalize="none" spellCheck={false} maxLength={253} />
      </Field>
    </FormDialog>
  );
}
