import { Badge, type BadgeProps, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PagedList } from "../lib/paging.ts";
import { DataList } from "./data-list.tsx";
import type { Column } from "./data-table.tsx";
import { EmptyState } from "./empty-state.tsx";
import { FilterSelect } from "./filter-select.tsx";
import { useToolbar } from "./toolbar.ts";

interface Line {
  line: number;
  detail: string | null;
}

/** What can become of a line, and which of that is looked at; "" for all. */
interface Outcomes<L extends Line, Outcome extends string> {
  label: string;
  of: (line: L) => Outcome;
  shown: readonly Outcome[];
  names: Record<Outcome, string>;
  colors: Record<Outcome, BadgeProps["color"]>;
  chosen: Outcome | "";
  onChoose: (outcome: Outcome | "") => void;
}

interface LineTableProps<L extends Line, Outcome extends string> {
  list: PagedList<L>;
  outcomes: Outcomes<L, Outcome>;
  /** How people know what the line is about. */
  about: Column<L>[];
  /** Why there are none. */
  none: ReactNode;
}

/** The lines of a file with what became of each, narrowed by that. */
export function LineTable<L extends Line, Outcome extends string>({ list, outcomes, about, none }: LineTableProps<L, Outcome>) {
  const { t } = useLingui();
  const toolbar = useToolbar();
  const { label, of, shown, names, colors, chosen, onChoose } = outcomes;
  return (
    <>
      <div className={toolbar.root}>
        <FilterSelect
          label={label}
          value={chosen}
          onChange={onChoose}
          all={t`All`}
          options={shown.map((outcome) => [outcome, names[outcome]] as const)}
        />
      </div>
      <DataList
        label={t`Line by line`}
        list={list}
        idOf={({ line }) => String(line)}
        columns={[
          { key: "line", name: t`Line`, width: 0.5, cell: ({ line }) => <Text weight="semibold">{line}</Text> },
          ...about,
          {
            key: "outcome",
            name: label,
            cell: (line) => (
              <Badge appearance="tint" color={colors[of(line)]}>
                {names[of(line)]}
              </Badge>
            ),
          },
          { key: "detail", name: t`Reason`, width: 2.5, cell: ({ detail }) => detail ?? "" },
        ]}
        empty={
          <EmptyState icon={<DocumentRegular />} title={t`No lines here`}>
            {none}
          </EmptyState>
        }
      />
    </>
  );
}
