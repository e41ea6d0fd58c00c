import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { CustomerImport } from "@procura/sdk";
import { useFormats } from "../../lib/formats.ts";

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

export function ImportSummary({ run }: { run: CustomerImport }) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const figures: [string, number][] = [
    [t`Lines`, run.lines],
    [t`New customers`, run.created],
    [t`Linked customers`, run.linked],
    [t`Unchanged customers`, run.unchanged],
    [t`Refused lines`, run.refused],
  ];
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
