import { ArrowUploadRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useApi } from "../../app/session.ts";
import { useFormats } from "../../lib/formats.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, RouterLink } from "../../ui/links.tsx";
import { Moment } from "../../ui/moment.tsx";
import { Page } from "../../ui/page.tsx";
import { PartnerAgreementNotice } from "../agreements/partner-agreement-notice.tsx";
import { ImportStatus } from "./import-status.tsx";
import { importsKey } from "./imports.ts";

export function ImportsPage() {
  const { t } = useLingui();
  const formats = useFormats();
  const api = useApi();
  const { organizationId } = api;
  const imports = usePagedList(
    [...importsKey(api), "list"],
    (page) => received(api.client.GET("/customer-imports", { params: { query: page } })),
    { refetchInterval: 5_000 },
  );
  const begin = (
    <ButtonLink to="/o/$organizationId/imports/new" params={{ organizationId }} appearance="primary">
      <Trans>Import customers</Trans>
    </ButtonLink>
  );
  const isEmpty = !imports.isLoading && !imports.error && imports.items.length === 0;
  return (
    <Page
      title={t`Imports`}
      description={t`Customers you brought in from files, and the result for each line.`}
      actions={isEmpty ? null : begin}
    >
      <PartnerAgreementNotice />
      <DataList
        label={t`Imports`}
        list={imports}
        idOf={({ id }) => id}
        columns={[
          {
            key: "file",
            name: t`File`,
            width: 2,
            cell: ({ id, fileName }) => (
              <RouterLink to="/o/$organizationId/imports/$importId" params={{ organizationId, importId: id }}>
                {fileName}
              </RouterLink>
            ),
          },
          { key: "status", name: t`Status`, cell: ({ status }) => <ImportStatus status={status} /> },
          { key: "kind", name: t`Kind`, cell: ({ dryRun }) => (dryRun ? t`Trial run` : t`Import`) },
          { key: "lines", name: t`Lines`, cell: ({ lines }) => formats.number(lines) },
          { key: "refused", name: t`Refused lines`, cell: ({ refused }) => formats.number(refused) },
          { key: "at", name: t`Started`, width: 1.4, cell: ({ createdAt }) => <Moment at={createdAt} /> },
        ]}
        empty={
          <EmptyState icon={<ArrowUploadRegular />} title={t`Nothing imported yet`} actions={begin}>
            <Trans>If you already have customers, bring in their list as a CSV file instead of typing it.</Trans>
          </EmptyState>
        }
      />
    </Page>
  );
}
