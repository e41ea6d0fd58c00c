import {
  Button,
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
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import { Fragment, type ReactNode, useState } from "react";

export interface Column<T> {
  key: string;
  /** The name of the column; on narrow screens it stands before the value, unless the column is the row's title. */
  name: string;
  cell: (item: T) => ReactNode;
  /** A share of the width; 1 if left out. */
  width?: number;
}

export interface RowDetails<T> {
  labelOf: (item: T) => string;
  of: (item: T) => ReactNode;
}

const narrow = "@media (max-width: 720px)";

const useStyles = makeStyles({
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
    height: "auto",
    minHeight: "52px",
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
    minWidth: 0,
    [narrow]: {
      minHeight: "0",
      flexGrow: 0,
      flexBasis: "auto",
      padding: 0,
      flexWrap: "wrap",
      columnGap: "8px",
      "&:has(> div:empty)": { display: "none" },
    },
  },
  value: { minWidth: 0, maxWidth: "100%" },
  opener: { flexGrow: 0, flexBasis: "56px", [narrow]: { flexBasis: "auto", padding: 0 } },
  details: {
    flexGrow: 1,
    minWidth: 0,
    paddingBlock: tokens.spacingVerticalL,
    overflowWrap: "anywhere",
    [narrow]: { padding: 0 },
  },
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
  /** What a row opens to. */
  details?: RowDetails<T>;
}

/** A table where there is room, cards where there is not. */
export function DataTable<T>({ label, items, columns, idOf, stale, details }: DataTableProps<T>) {
  const { t } = useLingui();
  const styles = useStyles();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Table noNativeElements aria-label={label} aria-busy={stale ?? false}>
      <TableHeader className={styles.header}>
        <TableRow>
          {columns.map(({ key, name, width = 1 }) => (
            <TableHeaderCell key={key} className={styles.headerCell} style={{ flexGrow: width }}>
              {name}
            </TableHeaderCell>
          ))}
          {details ? <TableHeaderCell className={mergeClasses(styles.headerCell, styles.opener)} aria-label={t`Details`} /> : null}
        </TableRow>
      </TableHeader>
      <TableBody>
        {items.map((item) => (
          <Fragment key={idOf(item)}>
            <TableRow className={styles.row}>
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
              {details ? (
                <TableCell className={styles.opener}>
                  <Button
                    appearance="subtle"
                    icon={opened === idOf(item) ? <ChevronUpRegular /> : <ChevronDownRegular />}
                    aria-label={details.labelOf(item)}
                    aria-expanded={opened === idOf(item)}
                    onClick={() => setOpened(opened === idOf(item) ? null : idOf(item))}
                  />
                </TableCell>
              ) : null}
            </TableRow>
            {details && opened === idOf(item) ? (
              <TableRow className={styles.row}>
                <TableCell className={styles.details}>{details.of(item)}</TableCell>
              </TableRow>
            ) : null}
          </Fragment>
        ))}
      </TableBody>
    </Table>
  );
}
