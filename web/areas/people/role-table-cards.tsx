import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RoleTable } from "@procura/sdk";
import { RoleTableCell } from "./role-table-cell.tsx";
import { RoleTableTask } from "./role-table-task.tsx";

const useStyles = makeStyles({
  list: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    "@media (min-width: 1101px)": { display: "none" },
  },
  entry: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  cells: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: "6px 12px", margin: 0 },
  value: { margin: 0 },
});

/** The same, one task after the other, on narrow screens. */
export function RoleTableCards({ table, area }: { table: RoleTable; area: string }) {
  const styles = useStyles();
  const nameOf = (level: string) => table.columns.find(({ key }) => key === level)?.name ?? level;
  return (
    <ul className={styles.list}>
      {table.tasks
        .filter((task) => task.area === area)
        .map((task) => (
          <li key={task.key} className={styles.entry}>
            <RoleTableTask task={task} />
            <dl className={styles.cells}>
              {task.cells.map((cell) => [
                <dt key={`${cell.level} name`}>
                  <Text size={200}>{nameOf(cell.level)}</Text>
                </dt>,
                <dd key={cell.level} className={styles.value}>
                  <RoleTableCell cell={cell} />
                </dd>,
              ])}
            </dl>
          </li>
        ))}
    </ul>
  );
}
