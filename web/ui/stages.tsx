import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncCircleRegular, CheckmarkCircleFilled, CircleRegular, DismissCircleFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Moment } from "./moment.tsx";

export type StageState = "done" | "now" | "later" | "failed";

export interface Stage {
  key: string;
  name: string;
  state: StageState;
  /** The state in words: the picture alone tells nothing. */
  says: string;
  at?: string | null;
}

const icons: Record<StageState, ReactNode> = {
  done: <CheckmarkCircleFilled />,
  now: <ArrowSyncCircleRegular />,
  later: <CircleRegular />,
  failed: <DismissCircleFilled />,
};

const narrow = "@media (max-width: 720px)";

const useStyles = makeStyles({
  list: { display: "flex", listStyle: "none", margin: 0, padding: 0, [narrow]: { flexDirection: "column" } },
  stage: {
    position: "relative",
    flex: "1 1 0",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalL,
    [narrow]: { flexDirection: "row", gap: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalXL },
    ":not(:last-child)::after": {
      content: '""',
      position: "absolute",
      top: "13px",
      left: "36px",
      right: "8px",
      height: "2px",
      backgroundColor: tokens.colorNeutralStroke1,
      [narrow]: { top: "34px", left: "13px", right: "auto", bottom: "6px", height: "auto", width: "2px" },
    },
  },
  passed: { ":not(:last-child)::after": { backgroundColor: tokens.colorStatusSuccessForeground3 } },
  icon: { display: "flex", fontSize: "28px", color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground3 },
  now: { color: tokens.colorBrandForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A way with several stations, as a picture: what is behind, where one is, what comes. */
export function Stages({ label, stages }: { label: string; stages: Stage[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {stages.map(({ key, name, state, says, at }) => (
        <li
          key={key}
          className={mergeClasses(styles.stage, state === "done" && styles.passed)}
          {...(state === "now" ? { "aria-current": "step" } : {})}
        >
          <span className={mergeClasses(styles.icon, state !== "later" && styles[state])} aria-hidden="true">
            {icons[state]}
          </span>
          <span className={styles.words}>
            <Text weight="semibold">{name}</Text>
            <Text className={styles.quiet}>{says}</Text>
            {at ? (
              <Text size={200} className={styles.quiet}>
                <Moment at={at} />
              </Text>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
