import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { App } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { customerQuery } from "../customers/customers.ts";
import { AppBadge } from "./app-badge.tsx";
import { submittedAppQuery, useTakingBack, useWithdrawal } from "./apps.ts";
import { SubmitDialog } from "./submit-dialog.tsx";
import { VersionFacts } from "./version-facts.tsx";
import { VersionHistory } from "./version-history.tsx";

const route = getRouteApi("/o/$organizationId/customers/$customerId/apps/$appId");

/** One app, as its partner manages it. */
export function SubmittedAppPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId, appId } = route.useParams();
  const query = useQuery(submittedAppQuery(api, customerId, appId));
  const customerName = useQuery(customerQuery(api, customerId)).data?.name ?? t`The customer`;
  const above = (
    <BackLink to="/o/$organizationId/customers/$customerId/apps" params={{ organizationId: api.organizationId, customerId }}>
      <Trans>Apps</Trans>
    </BackLink>
  );
  const app = query.data;
  if (!app) {
    return (
      <Page title={t`App`} above={above}>
        {query.isPending ? <Loading /> : <ProblemBar error={query.error} onRetry={() => void query.refetch()} />}
      </Page>
    );
  }
  return (
    <Page title={app.name} above={above} badge={<AppBadge app={app} />} description={t`For ${customerName}`}>
      <SubmittedApp api={api} app={app} customerId={customerId} customerName={customerName} />
    </Page>
  );
}

interface SubmittedAppProps {
  api: Api;
  app: App;
  customerId: string;
  customerName: string;
}

function SubmittedApp({ api, app, customerId, customerName }: SubmittedAppProps) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<"submit" | "take-back" | "withdraw">();
  const close = () => setAsked(undefined);
  const may = (act: string) => app.allowedActions.includes(`apps:app:${act}`);
  const { waiting, published } = app;
  return (
    <>
      {app.state === "removed" ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>{customerName} has removed this app.</Trans> {app.goneReason}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      <div style={{ display: "flex", flexWrap: "wrap", gap: "8px" }}>
        {may("submit") ? (
          <Button appearance="primary" onClick={() => setAsked("submit")}>
            <Trans>Submit a new version</Trans>
          </Button>
        ) : null}
        {may("take-back") ? (
          <Button onClick={() => setAsked("take-back")}>
            <Trans>Take the version back</Trans>
          </Button>
        ) : null}
        {may("withdraw") ? (
          <Button onClick={() => setAsked("withdraw")}>
            <Trans>Withdraw the app</Trans>
          </Button>
        ) : null}
      </div>
      {waiting ? (
        <Section title={t`Waits for the customer's decision`}>
          <VersionFacts version={waiting} />
        </Section>
      ) : null}
      {published ? (
        <Section title={t`Published version`}>
          <VersionFacts version={published} />
        </Section>
      ) : null}
      <VersionHistory versions={app.versions ?? []} />
      {asked === "submit" ? <SubmitDialog api={api} customerId={customerId} customerName={customerName} app={app} onClose={close} /> : null}
      {asked === "take-back" && waiting ? (
        <TakeBackDialog api={api} app={app} customerId={customerId} number={waiting.number} onClose={close} />
      ) : null}
      {asked === "withdraw" ? (
        <WithdrawDialog api={api} app={app} customerId={customerId} customerName={customerName} onClose={close} />
      ) : null}
    </>
  );
}

type DialogProps = Pick<SubmittedAppProps, "api" | "app" | "customerId"> & { onClose: () => void };

function TakeBackDialog({ api, app, customerId, number, onClose }: DialogProps & { number: number }) {
  const { t } = useLingui();
  const takeBack = useTakingBack(api, customerId, app.id, number, onClose);
  return (
    <ConfirmDialog open title={t`Take the version back?`} confirm={t`Take the version back`} command={takeBack} onClose={onClose}>
      <Text>
        <Trans>The customer can't accept it any more. What is published stays, and you can submit another version.</Trans>
      </Text>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ api, app, customerId, customerName, onClose }: DialogProps & { customerName: string }) {
  const { t } = useLingui();
  const notify = useNotice();
  const withdraw = useWithdrawal(api, customerId, app.id, () => notify(t`${app.name} is withdrawn.`));
  return (
    <ConfirmDialog open title={t`Withdraw ${app.name}?`} confirm={t`Withdraw the app`} command={withdraw} onClose={onClose}>
      <Text>
        <Trans>It leaves the apps of {customerName}, published or not. To offer it again you submit it as a new app.</Trans>
      </Text>
    </ConfirmDialog>
  );
}
