import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useFormats } from "../lib/formats.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: "16px 20px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

/** How many there are of each. */
export function Figures({ figures }: { figures: readonly (readonly [name: string, value: number])[] }) {
  const styles = useStyles();
  const formats = useFormats();
  return (
    <dl className={styles.list}>
      {figures.map(([name, value]) => (
        <div key={name} className={styles.figure}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            <Text size={600} weight="semibold">
              {formats.number(value)}
            </Text>
          </dd>
        </div>
      ))}
    </dl>
  );
}
