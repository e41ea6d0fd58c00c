import { Button } from "@fluentui/react-components";
import { AddRegular, PersonKeyRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../app/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { AddDomainDialog } from "./add-domain-dialog.tsx";
import { ProviderSection } from "./provider-section.tsx";
import { providersQuery } from "./providers.ts";

/** The organization's own sign-in, domain by domain. */
export function ProvidersPage() {
  const { t } = useLingui();
  const api = useApi();
  const providers = useQuery(providersQuery(api));
  const [adding, setAdding] = useState(false);
  const add = (
    <Button icon={<AddRegular />} appearance="primary" onClick={() => setAdding(true)}>
      <Trans>Add a domain</Trans>
    </Button>
  );
  const items = providers.data?.items;
  return (
    <Page
      title={t`Your own sign-in`}
      description={t`Let your people sign in with the accounts that they have at your OpenID identity provider.`}
      actions={items?.length ? add : null}
      narrow
    >
      {items === undefined ? (
        providers.isPending ? (
          <Loading rows={3} />
        ) : (
          <ProblemBar error={providers.error} onRetry={() => void providers.refetch()} />
        )
      ) : items.length === 0 ? (
        <EmptyState icon={<PersonKeyRegular />} title={t`Your people sign in with passwords`} actions={add}>
          <Trans>First prove that a mail domain is yours, then say where its people sign in.</Trans>
        </EmptyState>
      ) : (
        items.map((provider) => <ProviderSection key={provider.domain} api={api} provider={provider} />)
      )}
      {adding ? <AddDomainDialog api={api} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
