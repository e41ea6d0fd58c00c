import { Switch } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { AppList } from "./app-list.tsx";
import { appsKey } from "./apps.ts";

/** What line-of-business partners offer the organization, and have published there. */
export function AppsPage() {
  const { t } = useLingui();
  const api = useApi();
  const { organizationId } = api;
  const [waiting, setWaiting] = useState(false);
  const list = usePagedList([...appsKey(api), "list", waiting], (page) =>
    received(api.client.GET("/apps", { params: { query: { ...page, ...(waiting ? { waiting: "true" as const } : {}) } } })),
  );
  return (
    <Page
      title={t`Apps`}
      description={t`Apps that your line-of-business partners make for you. Nothing is published before you accept it.`}
    >
      <Switch label={t`Only apps that wait for your decision`} checked={waiting} onChange={(_, { checked }) => setWaiting(checked)} />
      <AppList
        list={list}
        byPartner
        linkOf={(app) => (
          <RouterLink to="/o/$organizationId/apps/$appId" params={{ organizationId, appId: app.id }}>
            {app.waiting && !app.published ? app.waiting.name : app.name}
          </RouterLink>
        )}
        empty={
          waiting ? (
            <Trans>Nothing waits for you.</Trans>
          ) : (
            <Trans>When a line-of-business partner submits an app for your organization, you decide about it here.</Trans>
          )
        }
      />
    </Page>
  );
}
