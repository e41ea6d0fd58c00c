import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";

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
});

interface DataTableProps<T> {
  label: string;
  items: T[];
  columns: Column<T>[];
  idOf: (item: T) => string;
  /** What is shown is about to be replaced. */
  stale?: boolean;
}

/** A table where there is room, cards where there is not. */
export function DataTable<T>({ label, items, columns, idOf, stale }: DataTableProps<T>) {
  const styles = useStyles();
  return (
    <Table noNativeElements aria-label={label} className={mergeClasses(stale && styles.stale)}>
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
        {items.map((item) => (
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
  );
}
