import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { RoleTable } from "@procura/sdk";
import { useOrganization } from "../../app/session.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, fontWeight: tokens.fontWeightRegular },
  where: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** One thing to do: what it is, on which page, by which operations of the API. */
export function RoleTableTask({ task }: { task: RoleTable["tasks"][number] }) {
  const styles = useStyles();
  const organization = useOrganization();
  return (
    <span className={styles.root}>
      <Text weight="semibold">{task.name}</Text>
      <Text size={200} className={styles.where}>
        {task.page === null ? null : (
          <>
            <Trans>
              Page: <Link href={`/o/${organization.id}${task.page}`}>{task.page}</Link>
            </Trans>
            {" · "}
          </>
        )}
        <Trans>API:</Trans>{" "}
        {task.operations.map((operation, index) => (
          <span key={operation}>
            {index > 0 ? ", " : ""}
            <Link href={`/api/reference#${operation}`}>{operation}</Link>
          </span>
        ))}
      </Text>
    </span>
  );
}
