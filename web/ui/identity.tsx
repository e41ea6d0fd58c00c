import { Avatar, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, minWidth: 0 },
  text: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground3 },
});

interface IdentityProps {
  name: string;
  /** The name as it is shown, if it is more than text: a link. */
  title?: ReactNode;
  detail?: ReactNode;
  organization?: boolean;
}

/** Someone or some organization in a list: a mark, the name, and a line below. */
export function Identity({ name, title, detail, organization }: IdentityProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Avatar name={name} size={36} color="colorful" shape={organization ? "square" : "circular"} aria-hidden="true" />
      <div className={styles.text}>
        {title ?? <Text weight="semibold">{name}</Text>}
        {detail ? (
          <Text size={200} className={styles.detail}>
            {detail}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
