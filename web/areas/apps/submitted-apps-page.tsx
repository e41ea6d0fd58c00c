import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Customer, received } from "@procura/sdk";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { RouterLink } from "../../ui/links.tsx";
import { Section } from "../../ui/section.tsx";
import { CustomerPart } from "../customers/customer-part.tsx";
import { AppList } from "./app-list.tsx";
import { appsKey } from "./apps.ts";
import { SubmitDialog } from "./submit-dialog.tsx";

const route = getRouteApi("/o/$organizationId/customers/$customerId/apps");

/** What a line-of-business partner does for a customer: submit apps and keep them up to date. */
export function SubmittedAppsPage() {
  const { t } = useLingui();
  const api = useApi();
  const { customerId } = route.useParams();
  return (
    <CustomerPart
      api={api}
      customerId={customerId}
      title={t`Apps`}
      description={({ name }) => t`The apps that you make for ${name}. The customer accepts each version before it is published.`}
    >
      {(customer) => <SubmittedApps api={api} customer={customer} />}
    </CustomerPart>
  );
}

function SubmittedApps({ api, customer }: { api: Api; customer: Customer }) {
  const { t } = useLingui();
  const { organizationId } = api;
  const customerId = customer.id;
  const maySubmit = useOrganization().allowedActions.includes("apps:app:submit");
  const [submitting, setSubmitting] = useState(false);
  const list = usePagedList([...appsKey(api, customerId), "list"], (query) =>
    received(api.client.GET("/customers/{customerId}/apps", { params: { path: { customerId }, query } })),
  );
  return (
    <Section
      title={t`Submitted apps`}
      actions={
        maySubmit && !list.error ? (
          <Button appearance="primary" icon={<AddRegular />} onClick={() => setSubmitting(true)}>
            <Trans>Submit an app</Trans>
          </Button>
        ) : null
      }
    >
      <AppList
        list={list}
        byPartner={false}
        linkOf={(app) => (
          <RouterLink to="/o/$organizationId/customers/$customerId/apps/$appId" params={{ organizationId, customerId, appId: app.id }}>
            {app.name}
          </RouterLink>
        )}
        empty={<Trans>Submit the first one: {customer.name} is told, looks at it and decides.</Trans>}
      />
      {submitting ? (
        <SubmitDialog api={api} customerId={customerId} customerName={customer.name} onClose={() => setSubmitting(false)} />
      ) : null}
    </Section>
  );
}
