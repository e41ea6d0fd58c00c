import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CheckmarkCircleRegular, SubtractRegular } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { RoleTable } from "@procura/sdk";

export type Cell = RoleTable["tasks"][number]["cells"][number];

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start", minWidth: 0, overflowWrap: "anywhere" },
  icon: { fontSize: "18px", flexShrink: 0, display: "flex" },
  yes: { color: tokens.colorPaletteGreenForeground1 },
  no: { color: tokens.colorNeutralForeground3 },
});

/** May, may not, or under which condition; in words, never by color alone. */
export function RoleTableCell({ cell }: { cell: Cell }) {
  const styles = useStyles();
  const { t } = useLingui();
  const [icon, word, tone] = {
    yes: [<CheckmarkCircleFilled key="icon" />, t`May`, styles.yes] as const,
    conditional: [<CheckmarkCircleRegular key="icon" />, cell.condition ?? "", styles.yes] as const,
    no: [<SubtractRegular key="icon" />, t`May not`, styles.no] as const,
  }[cell.allowed];
  return (
    <span className={styles.root}>
      <span className={`${styles.icon} ${tone}`} aria-hidden="true">
        {icon}
      </span>
      <Text size={200} className={cell.allowed === "no" ? styles.no : ""}>
        {cell.allowed === "conditional" ? t`May: ${word}` : word}
      </Text>
    </span>
  );
}
