import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, paddingBlock: tokens.spacingVerticalM },
  row: { display: "grid", gridTemplateColumns: "36px 1fr 20%", gap: tokens.spacingHorizontalL, alignItems: "center" },
});

/** The shape of what is on its way. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <Skeleton aria-label={t`Loading`} className={styles.rows}>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="circle" size={36} />
          <SkeletonItem size={16} />
          <SkeletonItem size={16} />
        </div>
      ))}
    </Skeleton>
  );
}
