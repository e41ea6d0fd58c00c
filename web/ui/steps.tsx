import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkFilled } from "@fluentui/react-icons";
import { useLingui } from "@lingui/react/macro";
import type { Ref } from "react";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    listStyle: "none",
    margin: 0,
    padding: 0,
    // Below the sticky header when a step brings the focus here.
    scrollMarginTop: "80px",
    ":focus": { outline: "none" },
  },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  mark: {
    display: "grid",
    placeItems: "center",
    width: "24px",
    height: "24px",
    borderRadius: "50%",
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
  },
  reached: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "none",
  },
});

/** Where one stands in a task of several steps; takes the focus when the step changes. */
export function Steps({ names, current, ref }: { names: string[]; current: number; ref: Ref<HTMLOListElement> }) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <ol ref={ref} tabIndex={-1} className={styles.list} aria-label={t`Steps`}>
      {names.map((name, index) => (
        <li
          key={name}
          className={mergeClasses(styles.step, index === current && styles.current)}
          {...(index === current ? { "aria-current": "step" } : {})}
        >
          <span className={mergeClasses(styles.mark, index <= current && styles.reached)} aria-hidden="true">
            {index < current ? <CheckmarkFilled /> : index + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
