import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { IdentityProvider } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Fact, Facts } from "../../ui/facts.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { ProviderForm } from "./provider-form.tsx";
import { useProviderCommands } from "./providers.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** One domain: proven, then set up, then tried out, then turned on; what comes next is what is offered. */
export function ProviderSection({ api, provider }: { api: Api; provider: IdentityProvider }) {
  const styles = useStyles();
  const { t } = useLingui();
  const commands = useProviderCommands(api, provider.domain);
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { domain, record, verifiedAt, issuer, testedAt, on, required } = provider;
  const failure = commands.verify.error ?? commands.tryOut.error ?? commands.set.error;
  const set = (next: { on: boolean; required: boolean }) => commands.set.mutate(next);
  return (
    <Section title={domain} actions={<State provider={provider} />}>
      {verifiedAt ? null : (
        <>
          <Text>
            <Trans>
              Add this TXT record where your domain is managed, then let Procura look for it. It shows that the domain is yours.
            </Trans>
          </Text>
          <Facts>
            <Fact name={t`Name of the record`}>
              <span className={styles.code}>{record.name}</span>
            </Fact>
            <Fact name={t`Text of the record`}>
              <span className={styles.code}>{record.value}</span>
            </Fact>
          </Facts>
        </>
      )}
      {verifiedAt ? (
        <Facts>
          <Fact name={t`Issuer`}>{issuer ?? <Trans>Not set up yet</Trans>}</Fact>
          <Fact name={t`Return address, to be registered at your provider`}>
            <span className={styles.code}>{provider.redirectUri}</span>
          </Fact>
          <Fact name={t`Second factor of the provider`}>
            {provider.trustsMultiFactor ? <Trans>Counts here too</Trans> : <Trans>Does not count here</Trans>}
          </Fact>
          <Fact name={t`Passwords for people of the domain`}>
            {required ? <Trans>Closed, except for global administrators</Trans> : <Trans>Still work</Trans>}
          </Fact>
        </Facts>
      ) : null}
      <ProblemBar error={failure} />
      <div className={styles.actions}>
        {verifiedAt ? (
          <Button onClick={() => setEditing(true)}>
            {issuer ? <Trans>Change the provider</Trans> : <Trans>Set up the provider</Trans>}
          </Button>
        ) : (
          <>
            <CopyButton text={record.value} />
            <Button appearance="primary" disabledFocusable={commands.verify.isPending} onClick={() => commands.verify.mutate()}>
              <Trans>Look for the record</Trans>
            </Button>
          </>
        )}
        {issuer ? (
          <Button disabledFocusable={commands.tryOut.isPending} onClick={() => commands.tryOut.mutate()}>
            <Trans>Try it out</Trans>
          </Button>
        ) : null}
        {testedAt ? (
          <Button onClick={() => set({ on: !on, required: false })}>{on ? <Trans>Turn off</Trans> : <Trans>Turn on</Trans>}</Button>
        ) : null}
        {on ? (
          <Button onClick={() => set({ on, required: !required })}>
            {required ? <Trans>Allow passwords again</Trans> : <Trans>Require it for this domain</Trans>}
          </Button>
        ) : null}
        <Button onClick={() => setRemoving(true)}>
          <Trans>Remove the domain</Trans>
        </Button>
      </div>
      {editing ? <ProviderForm provider={provider} command={commands.configure} onClose={() => setEditing(false)} /> : null}
      {removing ? (
        <ConfirmDialog
          open
          title={t`Remove ${domain}?`}
          confirm={t`Remove the domain`}
          command={commands.remove}
          onClose={() => setRemoving(false)}
        >
          <Text>
            <Trans>People of the domain sign in with their passwords again. To come back, the domain must be proven anew.</Trans>
          </Text>
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

function State({ provider: { verifiedAt, testedAt, on, required } }: { provider: IdentityProvider }) {
  if (on) {
    return (
      <Badge appearance="tint" color="success">
        {required ? <Trans>Required</Trans> : <Trans>On</Trans>}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color="informative">
      {verifiedAt === null ? <Trans>To be proven</Trans> : testedAt === null ? <Trans>To be tried out</Trans> : <Trans>Off</Trans>}
    </Badge>
  );
}
