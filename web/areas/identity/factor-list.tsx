import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type SecondFactor } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Moment } from "../../ui/moment.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { readFactorsAnew } from "./factors.ts";
import { RenameFactorDialog } from "./rename-factor-dialog.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

export function FactorList({ factors }: { factors: readonly SecondFactor[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {factors.map((factor) => (
        <Entry key={factor.id} factor={factor} last={factors.length === 1} />
      ))}
    </ul>
  );
}

function Entry({ factor, last }: { factor: SecondFactor; last: boolean }) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<"rename" | "remove">();
  const remove = useCommand<void, undefined>(
    () => received(anyone.DELETE("/session/factors/{id}", { params: { path: { id: factor.id } } })),
    {
      onSuccess: async () => {
        notify(t`The second factor is removed.`);
        await readFactorsAnew(queryClient);
      },
    },
  );
  const { name } = factor;
  return (
    <li className={styles.entry}>
      <div className={styles.words}>
        <Text weight="semibold" block>
          {name}
        </Text>
        <Text size={200} className={styles.quiet}>
          {factor.kind === "totp" ? <Trans>Authenticator app</Trans> : <Trans>Passkey</Trans>}
          {" · "}
          {factor.lastUsedAt ? (
            <Trans>
              Last used <Moment at={factor.lastUsedAt} />
            </Trans>
          ) : (
            <Trans>
              Added <Moment at={factor.createdAt} />
            </Trans>
          )}
        </Text>
      </div>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setAsked("rename")} aria-label={t`Rename ${name}`}>
          <Trans>Rename</Trans>
        </Button>
        <Button size="small" onClick={() => setAsked("remove")} aria-label={t`Remove ${name}`}>
          <Trans>Remove</Trans>
        </Button>
      </div>
      {asked === "rename" ? <RenameFactorDialog factor={factor} onClose={() => setAsked(undefined)} /> : null}
      {asked === "remove" ? (
        <ConfirmDialog
          open
          title={t`Remove ${name}?`}
          confirm={t`Remove the second factor`}
          command={remove}
          onClose={() => setAsked(undefined)}
        >
          <Text>
            {last ? (
              <Trans>
                It is your last one: your account is then protected by the password alone, your recovery codes end, and pages that need a
                second factor close. Your other sessions end.
              </Trans>
            ) : (
              <Trans>It can no longer be used to sign in. Your other sessions end.</Trans>
            )}
          </Text>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
