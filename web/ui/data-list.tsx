import { Button, makeStyles, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PagedList } from "../lib/paging.ts";
import { type Column, DataTable, type RowDetails } from "./data-table.tsx";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem-bar.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  progress: { minHeight: "2px", marginBlockEnd: `calc(0px - ${tokens.spacingVerticalL})` },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalL,
    alignItems: "center",
    color: tokens.colorNeutralForeground3,
  },
});

interface DataListProps<T> {
  label: string;
  list: PagedList<T>;
  columns: Column<T>[];
  idOf: (item: T) => string;
  /** Shown in place of the list when there is nothing in it. */
  empty: ReactNode;
  /** What a row opens to; loaded when it is opened. */
  details?: RowDetails<T>;
}

/** A list of the server's pages. */
export function DataList<T>({ label, list, columns, idOf, empty, details }: DataListProps<T>) {
  const styles = useStyles();
  const { t } = useLingui();
  if (list.isLoading) return <Loading />;
  if (list.error) return <ProblemBar error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return empty;
  return (
    <div className={styles.root}>
      {/* Not faded: what is being read must stay readable. */}
      <div className={styles.progress}>{list.isStale ? <ProgressBar aria-label={t`Loading`} /> : null}</div>
      <DataTable label={label} items={list.items} columns={columns} idOf={idOf} stale={list.isStale} {...(details ? { details } : {})} />
      <div className={styles.foot}>
        <span role="status">
          <Plural value={list.items.length} one="# entry shown" other="# entries shown" />
        </span>
        {list.more ? (
          <Button
            onClick={list.more.load}
            disabledFocusable={list.more.isLoading}
            icon={list.more.isLoading ? <Spinner size="tiny" /> : null}
          >
            <Trans>Show more</Trans>
          </Button>
        ) : null}
      </div>
    </div>
  );
}
