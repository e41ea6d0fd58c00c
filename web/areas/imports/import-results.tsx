import { Trans, useLingui } from "@lingui/react/macro";
import { type CustomerImport, type ImportOutcome, received } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { usePagedList } from "../../lib/paging.ts";
import { LineTable } from "../../ui/line-table.tsx";
import { importsKey, isUnderWay } from "./imports.ts";

const outcomes: readonly ImportOutcome[] = ["created", "linked", "unchanged", "refused"];
const colors = { created: "success", linked: "brand", unchanged: "informative", refused: "danger" } as const;

export function ImportResults({ api, run }: { api: Api; run: CustomerImport }) {
  const { t } = useLingui();
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
    <LineTable
      list={results}
      outcomes={{
        label: t`Outcome`,
        of: (result) => result.outcome,
        shown: outcomes,
        names,
        colors,
        chosen: outcome,
        onChoose: setOutcome,
      }}
      about={[{ key: "name", name: t`Name`, width: 2, cell: ({ name, microsoftId }) => name ?? microsoftId ?? "" }]}
      none={isUnderWay(run) ? <Trans>Results appear as the lines are read.</Trans> : <Trans>No line has this outcome.</Trans>}
    />
  );
}
