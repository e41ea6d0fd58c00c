import { MailMultipleRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useApi, useOrganization } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { BackLink } from "../../ui/back-link.tsx";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { useLabels } from "../relationships/kinds.ts";
import { BatchStatus } from "./batch-status.tsx";
import { batchesKey } from "./batches.ts";

export function BatchesPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useLabels();
  const api = useApi();
  const organization = useOrganization();
  const params = { organizationId: api.organizationId };
  const batches = usePagedList(
    [...batchesKey(api), "list"],
    (page) => received(api.client.GET("/invitation-batches", { params: { query: page } })),
    { refetchInterval: 5_000 },
  );
  const begin = organization.allowedActions.includes("relationships:invitation:create") ? (
    <ButtonLink to="/o/$organizationId/invitation-batches/new" params={params} appearance="primary">
      <Trans>Invite many customers</Trans>
    </ButtonLink>
  ) : null;
  const isEmpty = !batches.isLoading && !batches.error && batches.items.length === 0;
  return (
    <Page
      title={t`Invitations to many`}
      description={t`Files of addresses that you have sent invitations to, and the result for each line.`}
      actions={isEmpty ? null : begin}
      above={
        <BackLink to="/o/$organizationId/invitations" params={params}>
          <Trans>Invitations</Trans>
        </BackLink>
      }
    >
      <DataList
        label={t`Invitations to many`}
        list={batches}
        idOf={({ id }) => id}
        columns={[
          {
            key: "file",
            name: t`File`,
            width: 2,
            cell: ({ id, fileName }) => (
              <RouterLink to="/o/$organizationId/invitation-batches/$batchId" params={{ ...params, batchId: id }}>
                {fileName}
              </RouterLink>
            ),
          },
          { key: "status", name: t`Status`, cell: ({ status }) => <BatchStatus status={status} /> },
          { key: "asks", name: t`What you ask for`, width: 1.4, cell: ({ kind }) => labels[kind] },
          { key: "kind", name: t`Kind`, cell: ({ dryRun }) => (dryRun ? t`Trial run` : t`Invitations`) },
          { key: "lines", name: t`Lines`, cell: ({ lines }) => formats.number(lines) },
          { key: "invited", name: t`Invited`, cell: ({ invited }) => formats.number(invited) },
          { key: "at", name: t`Started`, width: 1.4, cell: ({ createdAt }) => <Moment at={createdAt} /> },
        ]}
        empty={
          <EmptyState icon={<MailMultipleRegular />} title={t`No file has been sent yet`} actions={begin}>
            <Trans>If you want to invite many customers at once, bring their addresses as a CSV file.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
