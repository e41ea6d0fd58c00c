import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Moment } from "./moment.tsx";

export interface TimelineEntry {
  key: string;
  at: string | null;
  text: ReactNode;
  tone?: "done" | "waiting" | "bad";
}

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: "0 0 20px 28px",
    "::before": {
      content: '""',
      position: "absolute",
      left: "4px",
      top: "5px",
      width: "9px",
      height: "9px",
      borderRadius: "50%",
      boxSizing: "border-box",
      backgroundColor: tokens.colorBrandBackground,
    },
    ":not(:last-child)::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      top: "20px",
      bottom: "1px",
      width: "1px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  waiting: {
    "::before": { backgroundColor: "transparent", border: `2px solid ${tokens.colorNeutralStrokeAccessible}` },
  },
  bad: { "::before": { backgroundColor: tokens.colorStatusDangerForeground3 } },
  time: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What happened, in order. */
export function Timeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.map(({ key, at, text, tone }) => (
        <li key={key} className={mergeClasses(styles.entry, tone === "waiting" && styles.waiting, tone === "bad" && styles.bad)}>
          <div>{text}</div>
          {at ? (
            <span className={styles.time}>
              <Moment at={at} />
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
