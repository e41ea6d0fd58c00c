import { Badge, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkImportReport } from "@procura/sdk";
import { useState } from "react";
import { usePartOf } from "../../../lib/part-of.ts";
import { DataList } from "../../../ui/data-list.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Figures } from "../../../ui/figures.tsx";
import { FilterSelect } from "../../../ui/filter-select.tsx";
import { Section } from "../../../ui/section.tsx";

type Outcome = NetworkImportReport["results"][number]["outcome"];

const outcomes: readonly Outcome[] = ["created", "updated", "unchanged", "refused"];
const colors = { created: "success", updated: "brand", unchanged: "informative", refused: "danger" } as const;

/** What became of each line. */
export function ImportReport({ report }: { report: NetworkImportReport }) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<Outcome | "">("");
  const names: Record<Outcome, string> = { created: t`New`, updated: t`Changed`, unchanged: t`Unchanged`, refused: t`Refused` };
  const list = usePartOf(outcome ? report.results.filter((result) => result.outcome === outcome) : report.results);
  return (
    <>
      <MessageBar intent={report.dryRun ? "info" : "success"} layout="multiline" politeness="polite">
        <MessageBarBody style={{ whiteSpace: "normal" }}>
          {report.dryRun ? (
            <Trans>This was a trial run: nothing was changed. The results say what an import of this file would do.</Trans>
          ) : (
            <Trans>The import is done.</Trans>
          )}
        </MessageBarBody>
      </MessageBar>
      <Figures
        figures={[
          [t`Lines`, report.lines],
          [names.created, report.created],
          [names.updated, report.updated],
          [names.unchanged, report.unchanged],
          [t`Refused lines`, report.refused],
        ]}
      />
      <Section title={t`Line by line`}>
        <div>
          <FilterSelect
            label={t`Outcome`}
            value={outcome}
            onChange={setOutcome}
            all={t`All`}
            options={outcomes.map((known) => [known, names[known]] as const)}
          />
        </div>
        <DataList
          label={t`Line by line`}
          list={list}
          idOf={({ line }) => String(line)}
          columns={[
            { key: "line", name: t`Line`, width: 0.5, cell: ({ line }) => <Text weight="semibold">{line}</Text> },
            { key: "name", name: t`Name`, width: 2, cell: ({ name, networkId }) => [networkId, name].filter(Boolean).join(" · ") },
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
              <Trans>No line has this outcome.</Trans>
            </EmptyState>
          }
        />
      </Section>
    </>
  );
}
