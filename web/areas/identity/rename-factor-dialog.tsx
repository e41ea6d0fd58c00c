import { Field, Input } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type SecondFactor } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { factorsQuery } from "./factors.ts";

export function RenameFactorDialog({ factor, onClose }: { factor: SecondFactor; onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState(factor.name);
  const rename = useCommand(
    (next: string) => received(anyone.PATCH("/session/factors/{id}", { params: { path: { id: factor.id } }, body: { name: next } })),
    {
      onSuccess: async () => {
        onClose();
        await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      },
    },
  );
  const error = fieldError(rename.error, "name");
  return (
    <FormDialog
      title={t`Rename ${factor.name}`}
      submit={t`Save`}
      busy={rename.isPending}
      disabled={name.trim() === ""}
      error={rename.error}
      onSubmit={() => rename.mutate(name.trim())}
      onClose={onClose}
    >
      <Field label={<Trans>Name</Trans>} required {...(error ? { validationMessage: error } : {})}>
        <Input value={name} onChange={(_, { value }) => setName(value)} maxLength={100} />
      </Field>
    </FormDialog>
  );
}
