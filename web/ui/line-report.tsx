import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { usePartOf } from "../lib/part-of.ts";
import { Figures } from "./figures.tsx";
import { LineTable } from "./line-table.tsx";
import { Section } from "./section.tsx";

const outcomes = ["created", "updated", "unchanged", "refused"] as const;
type Outcome = (typeof outcomes)[number];
const colors = { created: "success", updated: "brand", unchanged: "informative", refused: "danger" } as const;

interface Line {
  line: number;
  outcome: Outcome;
  detail: string | null;
}

interface LineReportProps<L extends Line> {
  report: Record<Outcome | "lines", number> & { results: L[] };
  /** What became of the file as a whole. */
  children: ReactNode;
  changed: boolean;
  /** How people know what the line is about. */
  about: { name: string; of: (line: L) => string };
}

/** What became of each line of a file. */
export function LineReport<L extends Line>({ report, children, changed, about }: LineReportProps<L>) {
  const { t } = useLingui();
  const [outcome, setOutcome] = useState<Outcome | "">("");
  const names: Record<Outcome, string> = { created: t`New`, updated: t`Changed`, unchanged: t`Unchanged`, refused: t`Refused` };
  const list = usePartOf(outcome ? report.results.filter((result) => result.outcome === outcome) : report.results);
  return (
    <>
      <MessageBar intent={changed ? "success" : "info"} layout="multiline" politeness="polite">
        <MessageBarBody style={{ whiteSpace: "normal" }}>{children}</MessageBarBody>
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
        <LineTable
          list={list}
          outcomes={{
            label: t`Outcome`,
            of: (result) => result.outcome,
            shown: outcomes,
            names,
            colors,
            chosen: outcome,
            onChoose: setOutcome,
          }}
          about={[{ key: "name", name: about.name, width: 2, cell: about.of }]}
          none={<Trans>No line has this outcome.</Trans>}
        />
      </Section>
    </>
  );
}
