import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Role } from "@procura/sdk";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface RoleChoiceProps {
  role: Role;
  category: string;
  held: boolean;
  busy: boolean;
  onGive: () => void;
  onTake: () => void;
}

export function RoleChoice({ role, category, held, busy, onGive, onTake }: RoleChoiceProps) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <li className={styles.entry}>
      <div className={styles.text}>
        <span className={styles.head}>
          <Text weight="semibold">{role.name}</Text>
          {role.privileged ? (
            <Badge appearance="tint" color="warning">
              <Trans>Far-reaching</Trans>
            </Badge>
          ) : null}
        </span>
        <Text>{role.description}</Text>
        <Text size={200} className={styles.quiet}>
          {category}
        </Text>
      </div>
      {held ? (
        <Button size="small" disabledFocusable={busy} onClick={onTake} aria-label={t`Take away the role ${role.name}`}>
          <Trans>Take away</Trans>
        </Button>
      ) : (
        <Button size="small" disabledFocusable={busy} onClick={onGive} aria-label={t`Give the role ${role.name}`}>
          <Trans>Give</Trans>
        </Button>
      )}
    </li>
  );
}
