import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { Plural, Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { PagedList } from "../lib/paging.ts";
import { Loading } from "./loading.tsx";
import { ProblemBar } from "./problem-bar.tsx";

export interface Column<T> {
  key: string;
  /** The name of the column; on narrow screens it stands before the value, unless the column is the row's title. */
  name: string;
  cell: (item: T) => ReactNode;
  /** A share of the width; 1 if left out. */
  width?: number;
}

const narrow = "@media (max-width: 720px)";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  stale: { opacity: 0.6 },
  header: { [narrow]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" } },
  headerCell: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  row: {
    [narrow]: {
      flexDirection: "column",
      alignItems: "stretch",
      gap: tokens.spacingVerticalXS,
      paddingBlock: tokens.spacingVerticalM,
    },
  },
  cell: {
    minHeight: "52px",
    overflowWrap: "anywhere",
    minWidth: 0,
    [narrow]: { minHeight: "0", flexGrow: 0, flexBasis: "auto", padding: 0, flexWrap: "wrap", columnGap: "8px" },
  },
  value: { minWidth: 0, maxWidth: "100%" },
  label: {
    display: "none",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    [narrow]: { display: "inline" },
  },
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
}

/** A list of the server's pages: a table where there is room, cards where there is not. */
export function DataList<T>({ label, list, columns, idOf, empty }: DataListProps<T>) {
  const styles = useStyles();
  if (list.isLoading) return <Loading />;
  if (list.error) return <ProblemBar error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return empty;
  return (
    <div className={styles.root}>
      <Table noNativeElements aria-label={label} className={mergeClasses(list.isStale && styles.stale)}>
        <TableHeader className={styles.header}>
          <TableRow>
            {columns.map(({ key, name, width = 1 }) => (
              <TableHeaderCell key={key} className={styles.headerCell} style={{ flexGrow: width }}>
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {list.items.map((item) => (
            <TableRow key={idOf(item)} className={styles.row}>
              {columns.map(({ key, name, cell, width = 1 }, index) => (
                <TableCell key={key} className={styles.cell} style={{ flexGrow: width }}>
                  {index > 0 && name ? (
                    <span className={styles.label} aria-hidden="true">
                      {name}
                    </span>
                  ) : null}
                  <div className={styles.value}>{cell(item)}</div>
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
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
