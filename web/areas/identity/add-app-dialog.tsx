import { Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { readFactorsAnew } from "./factors.ts";

const useStyles = makeStyles({
  secret: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: "180px" },
  input: { fontFamily: tokens.fontFamilyMonospace },
});

interface AddFactorDialogProps {
  onClose: () => void;
  /** codes: with the first second factor. */
  onAdded: (codes: readonly string[] | null) => void;
}

/** First a name, then the app reads the picture (or the key is typed in), then its first code shows that it works. */
export function AddAppDialog({ onClose, onAdded }: AddFactorDialogProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [code, setCode] = useState("");
  const begin = useCommand((draft: string, key) =>
    received(anyone.POST("/session/factors/apps", { body: { name: draft }, ...idempotent(key) })),
  );
  const confirm = useCommand(
    ({ id, typed }: { id: string; typed: string }) =>
      received(anyone.POST("/session/factors/apps/{id}/confirmation", { params: { path: { id } }, body: { code: typed } })),
    {
      onSuccess: async ({ recoveryCodes }) => {
        onAdded(recoveryCodes);
        await readFactorsAnew(queryClient);
      },
    },
  );
  const begun = begin.data;
  if (begun === undefined) {
    const nameError = fieldError(begin.error, "name");
    return (
      <FormDialog
        title={t`Add an authenticator app`}
        submit={t`Continue`}
        busy={begin.isPending}
        error={begin.error}
        onSubmit={() => begin.mutate(name.trim())}
        onClose={onClose}
      >
        <Text>
          <Trans>Any app that shows six-digit codes will do, on your phone or in your password manager.</Trans>
        </Text>
        <Field
          label={<Trans>Name for this app</Trans>}
          hint={<Trans>By which you will know it, for example My phone.</Trans>}
          required
          {...(nameError ? { validationMessage: nameError } : {})}
        >
          <Input value={name} onChange={(_, { value }) => setName(value)} maxLength={100} />
        </Field>
      </FormDialog>
    );
  }
  const codeError = fieldError(confirm.error, "code");
  return (
    <FormDialog
      title={t`Add an authenticator app`}
      submit={t`Add the app`}
      busy={confirm.isPending}
      error={confirm.error}
      onSubmit={() => confirm.mutate({ id: begun.id, typed: code.trim() })}
      onClose={onClose}
    >
      {begun.uri && begun.secret ? <Secret uri={begun.uri} secret={begun.secret} /> : null}
      <Field
        label={<Trans>Code from the authenticator app</Trans>}
        hint={<Trans>Six digits; a new code every 30 seconds.</Trans>}
        required
        {...(codeError ? { validationMessage: codeError } : {})}
      >
        <Input value={code} onChange={(_, { value }) => setCode(value)} inputMode="numeric" autoComplete="one-time-code" maxLength={12} />
      </Field>
    </FormDialog>
  );
}

function Secret({ uri, secret }: { uri: string; secret: string }) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <>
      <Text>
        <Trans>Scan the picture with the app, or type the key into it. Then enter the code that it shows.</Trans>
      </Text>
      <QrCode text={uri} label={t`QR code for the authenticator app; the key below says the same`} />
      <div className={styles.secret}>
        <Field label={<Trans>Key</Trans>} className={styles.field}>
          <Input
            readOnly
            value={secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
            className={styles.input}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <CopyButton text={secret} />
      </div>
    </>
  );
}
