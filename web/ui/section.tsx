import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useId, useRef } from "react";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: "24px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Below the header, which stays.
    scrollMarginTop: "72px",
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
  /** What a link to this part names behind `#`: it is scrolled to when it has come. */
  id?: string;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A part of a page with its own heading. */
export function Section({ id: anchor, title, description, actions, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (anchor && window.location.hash === `#${anchor}`) section.current?.scrollIntoView();
  }, [anchor]);
  return (
    <section ref={section} id={anchor} className={styles.section} aria-labelledby={id}>
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
