import { Button, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { CheckmarkRegular, DeleteRegular } from "@fluentui/react-icons";
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
import { ReasonDialog } from "../../ui/reason-dialog.tsx";
import { Section } from "../../ui/section.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { AppBadge } from "./app-badge.tsx";
import { appQuery, useAcceptance, useRejection, useRemoval } from "./apps.ts";
import { VersionFacts } from "./version-facts.tsx";
import { VersionHistory } from "./version-history.tsx";

const route = getRouteApi("/o/$organizationId/apps/$appId");

/** One app, as the organization decides about it. */
export function AppPage() {
  const { t } = useLingui();
  const api = useApi();
  const { appId } = route.useParams();
  const query = useQuery(appQuery(api, appId));
  const above = (
    <BackLink to="/o/$organizationId/apps" params={{ organizationId: api.organizationId }}>
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
    <Page title={app.name} above={above} badge={<AppBadge app={app} />} description={t`By ${app.partner.name}`}>
      <Decision api={api} app={app} />
    </Page>
  );
}

type Asked = "accept" | "reject" | "remove";

function Decision({ api, app }: { api: Api; app: App }) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<Asked>();
  const { waiting, published, maintained } = app;
  const may = (act: Asked) => app.allowedActions.includes(`apps:app:${act}`);
  const gone = app.state === "withdrawn" || app.state === "removed";
  return (
    <>
      {maintained || gone ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody style={{ whiteSpace: "normal" }}>
            <Trans>
              The relationship with {app.partner.name} has ended. Nobody maintains this app any more: it gets no new versions and no
              corrections. Remove it when you no longer need it.
            </Trans>
          </MessageBarBody>
        </MessageBar>
      )}
      {waiting ? (
        <Section
          title={published ? t`A new version waits for your decision` : t`Waits for your decision`}
          description={
            published
              ? t`Until you accept it, the published version stays as it is.`
              : t`Look at where it is installed from and what it does before you accept it.`
          }
          actions={
            <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "8px" }}>
              {may("reject") ? (
                <Button onClick={() => setAsked("reject")}>
                  <Trans>Reject</Trans>
                </Button>
              ) : null}
              {may("accept") ? (
                <Button appearance="primary" icon={<CheckmarkRegular />} onClick={() => setAsked("accept")}>
                  <Trans>Accept and publish</Trans>
                </Button>
              ) : null}
            </span>
          }
        >
          <VersionFacts version={waiting} />
        </Section>
      ) : null}
      {published ? (
        <Section title={t`Published version`}>
          <VersionFacts version={published} />
        </Section>
      ) : null}
      <VersionHistory versions={app.versions ?? []} />
      {may("remove") ? (
        <div>
          <Button icon={<DeleteRegular />} onClick={() => setAsked("remove")}>
            <Trans>Remove the app</Trans>
          </Button>
        </div>
      ) : null}
      {asked === "accept" && waiting ? (
        <AcceptDialog api={api} app={app} number={waiting.number} version={waiting.version} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked === "reject" && waiting ? (
        <RejectDialog api={api} app={app} number={waiting.number} onClose={() => setAsked(undefined)} />
      ) : null}
      {asked === "remove" ? <RemoveDialog api={api} app={app} onClose={() => setAsked(undefined)} /> : null}
    </>
  );
}

interface DialogProps {
  api: Api;
  app: App;
  onClose: () => void;
}

function AcceptDialog({ api, app, number, version, onClose }: DialogProps & { number: number; version: string }) {
  const { t } = useLingui();
  const notify = useNotice();
  const accept = useAcceptance(api, app.id, number, () => notify(t`${app.name} is published.`));
  return (
    <ConfirmDialog open title={t`Publish version ${version}?`} confirm={t`Accept and publish`} command={accept} onClose={onClose}>
      <Text>
        <Trans>
          It is published in your organization, in place of an earlier version if there is one. {app.partner.name} can submit further
          versions; each waits for you again.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}

function RejectDialog({ api, app, number, onClose }: DialogProps & { number: number }) {
  const { t } = useLingui();
  const reject = useRejection(api, app.id, number, onClose);
  return (
    <ReasonDialog
      title={t`Reject this version?`}
      submit={t`Reject`}
      hint={<Trans>{app.partner.name} reads it.</Trans>}
      required
      command={reject}
      onClose={onClose}
    >
      <Text>
        <Trans>It is not published. What is published already stays.</Trans>
      </Text>
    </ReasonDialog>
  );
}

function RemoveDialog({ api, app, onClose }: DialogProps) {
  const { t } = useLingui();
  const remove = useRemoval(api, app.id, onClose);
  return (
    <ReasonDialog
      title={t`Remove ${app.name}?`}
      submit={t`Remove the app`}
      hint={<Trans>{app.partner.name} reads it.</Trans>}
      command={remove}
      onClose={onClose}
    >
      <Text>
        <Trans>It leaves your list and is not published any more. What people have installed already stays on their devices.</Trans>
      </Text>
    </ReasonDialog>
  );
}
