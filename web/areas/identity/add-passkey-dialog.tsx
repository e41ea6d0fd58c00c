import { Field, Input, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { readFactorsAnew } from "./factors.ts";
import { makePasskey, wasCalledOff } from "./passkeys.ts";

interface AddPasskeyDialogProps {
  onClose: () => void;
  /** codes: with the first second factor. */
  onAdded: (codes: readonly string[] | null) => void;
}

export function AddPasskeyDialog({ onClose, onAdded }: AddPasskeyDialogProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const add = useCommand(
    async (draft: string) => {
      const made = await makePasskey(await received(anyone.POST("/session/factors/passkey-challenge")));
      return await received(anyone.POST("/session/factors/passkeys", { body: { name: draft, ...made } }));
    },
    {
      onSuccess: async ({ recoveryCodes }) => {
        onAdded(recoveryCodes);
        await readFactorsAnew(queryClient);
      },
    },
  );
  const calledOff = wasCalledOff(add.error);
  const nameError = fieldError(add.error, "name");
  return (
    <FormDialog
      title={t`Add a passkey`}
      submit={t`Create the passkey`}
      busy={add.isPending}
      disabled={name.trim() === ""}
      error={calledOff ? null : add.error}
      onSubmit={() => add.mutate(name.trim())}
      onClose={onClose}
    >
      <Text>
        <Trans>Your device asks for your finger, face or PIN and keeps the passkey. With it you can also sign in without a password.</Trans>
      </Text>
      <Field
        label={<Trans>Name for this passkey</Trans>}
        hint={<Trans>By which you will know it, for example My laptop.</Trans>}
        required
        {...(nameError ? { validationMessage: nameError } : {})}
      >
        <Input value={name} onChange={(_, { value }) => setName(value)} maxLength={100} />
      </Field>
      {calledOff ? (
        <MessageBar layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>No passkey was made. You can try again.</Trans>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </FormDialog>
  );
}
