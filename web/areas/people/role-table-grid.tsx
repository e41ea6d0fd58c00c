import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { RoleTable } from "@procura/sdk";
import { RoleTableCell } from "./role-table-cell.tsx";
import { RoleTableTask } from "./role-table-task.tsx";

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", "@media (max-width: 1100px)": { display: "none" } },
  task: { width: "28%" },
  head: { textAlign: "left", verticalAlign: "bottom", padding: "8px", borderBottom: line, overflowWrap: "anywhere" },
  rowHead: { textAlign: "left", verticalAlign: "top", padding: "10px 8px", borderBottom: line },
  cell: { verticalAlign: "top", padding: "10px 8px", borderBottom: line, overflowWrap: "anywhere" },
});

interface RoleTableGridProps {
  table: RoleTable;
  area: string;
  name: string;
}

/** All roles side by side, where there is room. */
export function RoleTableGrid({ table, area, name }: RoleTableGridProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={name}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.task}`}>
            <Text size={200}>
              <Trans>Task</Trans>
            </Text>
          </th>
          {table.columns.map((column) => (
            <th key={column.key} scope="col" className={styles.head}>
              <Text size={200} weight="semibold">
                {column.name}
              </Text>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.tasks
          .filter((task) => task.area === area)
          .map((task) => (
            <tr key={task.key}>
              <th scope="row" className={styles.rowHead}>
                <RoleTableTask task={task} />
              </th>
              {task.cells.map((cell) => (
                <td key={cell.level} className={styles.cell}>
                  <RoleTableCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
