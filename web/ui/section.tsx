import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: "24px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    "@media (max-width: 720px)": { padding: "16px" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalM,
  },
  words: { flex: "1 1 320px", minWidth: 0 },
  title: { margin: 0 },
  description: { color: tokens.colorNeutralForeground2, margin: `${tokens.spacingVerticalXS} 0 0`, maxWidth: "68ch" },
});

interface SectionProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ title, description, actions, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <Subtitle1 as="h2" block id={id} className={styles.title}>
            {title}
          </Subtitle1>
          {description ? (
            <Text as="p" block className={styles.description}>
              {description}
            </Text>
          ) : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
