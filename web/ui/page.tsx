import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { useTitle } from "../lib/titles.ts";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    width: "100%",
    maxWidth: "1080px",
    marginInline: "auto",
    boxSizing: "border-box",
    padding: "36px 40px 72px",
    "@media (max-width: 720px)": { padding: "20px 16px 56px", gap: tokens.spacingVerticalXL },
  },
  narrow: { "& > *": { maxWidth: "680px" } },
  top: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  heading: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    letterSpacing: "-0.015em",
    "@media (max-width: 720px)": { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  description: { color: tokens.colorNeutralForeground2, maxWidth: "68ch" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface PageProps {
  title: string;
  description?: ReactNode;
  /** Stands above the heading: the way back. */
  above?: ReactNode;
  /** Beside the heading, for example a status. */
  badge?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** One page of the portal: sets the document's title and, after a navigation, moves the focus to the heading. */
export function Page({ title, description, above, badge, actions, narrow, children }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (document.documentElement.dataset.navigated) heading.current?.focus();
  }, []);
  return (
    <div className={mergeClasses(styles.page, narrow && styles.narrow)}>
      <div className={styles.top}>
        {above}
        <div className={styles.head}>
          <Text as="h1" size={700} weight="semibold" ref={heading} tabIndex={-1} className={styles.heading}>
            {title}
          </Text>
          {badge}
          <div style={{ flexGrow: 1 }} />
          {actions ? <div className={styles.actions}>{actions}</div> : null}
        </div>
        {description ? (
          <Text as="p" block className={styles.description} style={{ margin: 0 }}>
            {description}
          </Text>
        ) : null}
      </div>
      {children}
    </div>
  );
}
