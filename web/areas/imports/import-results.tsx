import { Badge, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import { type CustomerImport, type ImportOutcome, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { DataList } from "../../ui/data-list.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FilterSelect } from "../../ui/filter-select.tsx";
import { useToolbar } from "../../ui/toolbar.ts";
import { importsKey, isUnderWay } from "./imports.ts";

const outcomes: readonly ImportOutcome[] = ["created", "linked", "unchanged", "refused"];
const colors = { created: "success", linked: "brand", unchanged: "informative", refused: "danger" } as const;

export function ImportResults({ api, run }: { api: Api; run: CustomerImport }) {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const [outcome, setOutcome] = useState<ImportOutcome | "">("");
  const names = { created: t`New`, linked: t`Linked`, unchanged: t`Unchanged`, refused: t`Refused` };
  const results = usePagedList(
    [...importsKey(api), "one", run.id, "results", outcome],
    (page) =>
      received(
        api.client.GET("/customer-imports/{id}/results", {
          params: { path: { id: run.id }, query: { ...page, ...(outcome ? { outcome } : {}) } },
        }),
      ),
    isUnderWay(run) ? { refetchInterval: 2_000 } : {},
  );
  return (
    <>
      <div className={toolbar.root}>
        <FilterSelect
          label={t`Outcome`}
          value={outcome}
          onChange={setOutcome}
          all={t`All`}
          options={outcomes.map((name) => [name, names[name]] as const)}
        />
      </div>
      <DataList
        label={t`Line by line`}
        list={results}
        idOf={({ line }) => String(line)}
        columns={[
          { key: "line", name: t`Line`, width: 0.5, cell: ({ line }) => <Text weight="semibold">{line}</Text> },
          { key: "name", name: t`Name`, width: 2, cell: ({ name, microsoftId }) => name ?? microsoftId ?? "" },
          {
            key: "outcome",
            name: t`Outcome`,
            cell: (result) => (
              <Badge appearance="tint" color={colors[result.outcome]}>
                {names[result.outcome]}
              </Badge>
            ),
          },
          { key: "detail", name: t`Reason`, width: 2.5, cell: ({ detail }) => detail ?? "" },
        ]}
        empty={
          <EmptyState icon={<DocumentRegular />} title={t`No lines here`}>
            {isUnderWay(run) ? <Trans>Results appear as the lines are read.</Trans> : <Trans>No line has this outcome.</Trans>}
          </EmptyState>
        }
      />
    </>
  );
}
