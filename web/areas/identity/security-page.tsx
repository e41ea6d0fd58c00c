import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from "@fluentui/react-components";
import { KeyRegular, PhoneRegular, ShieldKeyholeRegular } from "@fluentui/react-icons";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useOrganization } from "../../app/session.ts";
import { anyone, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { AddAppDialog } from "./add-app-dialog.tsx";
import { AddPasskeyDialog } from "./add-passkey-dialog.tsx";
import { FactorList } from "./factor-list.tsx";
import { factorsQuery } from "./factors.ts";
import { passkeysWork } from "./passkeys.ts";
import { RecoveryCodesDialog } from "./recovery-codes-dialog.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wrap: { whiteSpace: "normal" },
});

/** What one signs in with besides the password. */
export function SecurityPage() {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const organization = useOrganization();
  const factors = useQuery(factorsQuery);
  const [adding, setAdding] = useState<"app" | "passkey">();
  const [codes, setCodes] = useState<readonly string[] | null>();
  const renew = useCommand<void, { recoveryCodes: string[] | null }>(
    (_, key) => received(anyone.POST("/session/recovery-codes", { ...idempotent(key) })),
    {
      onSuccess: async ({ recoveryCodes }) => {
        setCodes(recoveryCodes);
        await queryClient.invalidateQueries({ queryKey: factorsQuery.queryKey });
      },
    },
  );
  const added = (fresh: readonly string[] | null) => {
    setAdding(undefined);
    if (fresh) setCodes(fresh);
    notify(t`The second factor is added.`);
  };
  const { items = [], recoveryCodes } = factors.data ?? {};
  const buttons = (
    <div className={styles.actions}>
      <Button icon={<PhoneRegular />} onClick={() => setAdding("app")}>
        <Trans>Add an authenticator app</Trans>
      </Button>
      {passkeysWork ? (
        <Button icon={<KeyRegular />} onClick={() => setAdding("passkey")}>
          <Trans>Add a passkey</Trans>
        </Button>
      ) : null}
    </div>
  );
  return (
    <Page
      title={t`Security`}
      description={t`What you sign in with besides your password.`}
      above={
        <BackLink to="/o/$organizationId/account" params={{ organizationId: organization.id }}>
          <Trans>Your account</Trans>
        </BackLink>
      }
      narrow
    >
      {organization.needSecondFactor.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className={styles.wrap}>
            {items.length === 0 ? (
              <Trans>
                The partner program of {organization.name} requires a second factor. Customers' pages open as soon as you have added one.
              </Trans>
            ) : (
              <Trans>
                The partner program of {organization.name} requires a second factor. Sign out and sign in again with yours to open
                customers' pages.
              </Trans>
            )}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <Section
        title={t`Second factors`}
        description={t`Somebody who learns your password still can't sign in without one of these.`}
        actions={items.length > 0 ? buttons : null}
      >
        {factors.data === undefined ? (
          factors.isPending ? (
            <Loading rows={2} />
          ) : (
            <ProblemBar error={factors.error} onRetry={() => void factors.refetch()} />
          )
        ) : items.length === 0 ? (
          <EmptyState icon={<ShieldKeyholeRegular />} title={t`Your account is protected by the password alone`} actions={buttons}>
            <Trans>An authenticator app shows a code on your phone; a passkey uses your finger, face or PIN. Add either, or both.</Trans>
          </EmptyState>
        ) : (
          <FactorList factors={items} />
        )}
      </Section>
      {items.length > 0 && recoveryCodes ? (
        <Section
          title={t`Recovery codes`}
          description={t`They let you in if you lose your second factor. Each works once.`}
          actions={
            <Button disabledFocusable={renew.isPending} onClick={() => renew.mutate()}>
              <Trans>Make new codes</Trans>
            </Button>
          }
        >
          <ProblemBar error={renew.error} />
          <Text>
            <Plural value={recoveryCodes.left} _0="No code is left: make new ones." one="One code is left." other="# codes are left." />{" "}
            {recoveryCodes.createdAt ? (
              <Trans>
                Made <Moment at={recoveryCodes.createdAt} />. New codes end the old ones.
              </Trans>
            ) : null}
          </Text>
        </Section>
      ) : null}
      {adding === "app" ? <AddAppDialog onClose={() => setAdding(undefined)} onAdded={added} /> : null}
      {adding === "passkey" ? <AddPasskeyDialog onClose={() => setAdding(undefined)} onAdded={added} /> : null}
      {codes === undefined ? null : <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </Page>
  );
}
