import { Badge, Button, Text } from "@fluentui/react-components";
import { AddRegular, KeyRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ApiCredential, received } from "@procura/sdk";
import { useState } from "react";
import { useApi, useOrganization } from "../../app/session.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { CreateCredentialDialog } from "./create-credential-dialog.tsx";
import { credentialsKey } from "./credentials.ts";
import { RevokeDialog } from "./revoke-dialog.tsx";
import { useScopeNames } from "./scope-names.ts";

export function CredentialsPage() {
  const { t } = useLingui();
  const api = useApi();
  const organization = useOrganization();
  const scopeNames: Readonly<Record<string, string>> = useScopeNames();
  const nameOf = (scope: string) => scopeNames[scope] ?? scope;
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiCredential>();
  const credentials = usePagedList(credentialsKey(api), (page) =>
    received(
      api.client.GET("/organizations/{organizationId}/api-credentials", {
        params: { path: { organizationId: api.organizationId }, query: page },
      }),
    ),
  );
  const create = organization.allowedActions.includes("credentials:credential:create") ? (
    <Button appearance="primary" icon={<AddRegular />} onClick={() => setCreating(true)}>
      <Trans>Create credential</Trans>
    </Button>
  ) : null;
  const mayRevoke = organization.allowedActions.includes("credentials:credential:revoke");
  const isEmpty = !credentials.isLoading && !credentials.error && credentials.items.length === 0;
  return (
    <Page
      title={t`API credentials`}
      description={t`With a credential, a program of yours works with Procura by itself. Give each program its own, with no more than it needs.`}
      actions={isEmpty ? null : create}
    >
      <DataList
        label={t`API credentials`}
        list={credentials}
        idOf={({ id }) => id}
        columns={[
          {
            key: "name",
            name: t`Name`,
            width: 2,
            cell: ({ name, hint }) => (
              <>
                <Text weight="semibold" block>
                  {name}
                </Text>
                <Text size={200}>
                  <Trans>ends with {hint}</Trans>
                </Text>
              </>
            ),
          },
          {
            key: "scopes",
            name: t`May`,
            width: 2,
            cell: ({ scopes }) => scopes.map((scope) => nameOf(scope)).join(", "),
          },
          {
            key: "used",
            name: t`Last used`,
            cell: ({ lastUsedAt }) => (lastUsedAt ? <Moment at={lastUsedAt} dateOnly /> : <Trans>Never</Trans>),
          },
          { key: "state", name: t`Status`, width: 1.2, cell: (credential) => <CredentialState credential={credential} /> },
          {
            key: "actions",
            name: "",
            cell: (credential) =>
              mayRevoke && !credential.revokedAt ? (
                <Button size="small" onClick={() => setRevoking(credential)} aria-label={t`Revoke ${credential.name}`}>
                  <Trans>Revoke</Trans>
                </Button>
              ) : null,
          },
        ]}
        empty={
          <EmptyState icon={<KeyRegular />} title={t`No credentials yet`} actions={create}>
            <Trans>You only need one if a program of yours uses the API, such as a billing system.</Trans>
          </EmptyState>
        }
      />
      {creating ? <CreateCredentialDialog api={api} onClose={() => setCreating(false)} /> : null}
      {revoking ? <RevokeDialog api={api} credential={revoking} onClose={() => setRevoking(undefined)} /> : null}
    </Page>
  );
}

function CredentialState({ credential: { revokedAt, expiresAt } }: { credential: ApiCredential }) {
  if (revokedAt) {
    return (
      <Badge appearance="tint" color="danger">
        <Trans>Revoked</Trans>
      </Badge>
    );
  }
  if (expiresAt && new Date(expiresAt) <= new Date()) {
    return (
      <Badge appearance="tint" color="warning">
        <Trans>Ended</Trans>
      </Badge>
    );
  }
  return (
    <div>
      <Badge appearance="tint" color="success">
        <Trans>Works</Trans>
      </Badge>
      {expiresAt ? (
        <Text size={200} block>
          <Trans>
            until <Moment at={expiresAt} dateOnly />
          </Trans>
        </Text>
      ) : null}
    </div>
  );
}
