import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular } from "@fluentui/react-icons";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", gap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalM },
  icon: { display: "flex", fontSize: "24px", color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground3 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0, flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface NextStepProps {
  done: boolean;
  title: string;
  text: string;
  /** How it is done; shown while it is not. */
  children?: ReactNode;
}

/** One thing to do before the first customer. */
export function NextStep({ done, title, text, children }: NextStepProps) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <span className={mergeClasses(styles.icon, done && styles.done)} aria-hidden="true">
        {done ? <CheckmarkCircleFilled /> : <CircleRegular />}
      </span>
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Text className={styles.quiet}>{done ? <Trans>Done.</Trans> : text}</Text>
        {done ? null : <div>{children}</div>}
      </div>
    </li>
  );
}
