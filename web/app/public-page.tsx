import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { nameOfInstallation, useTitle } from "../lib/titles.ts";
import { Brand } from "./brand-mark.tsx";
import { PreferencesMenu } from "./preferences-menu.tsx";

const useStyles = makeStyles({
  root: { minHeight: "100vh", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground3 },
  header: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: "14px 24px" },
  main: { display: "flex", justifyContent: "center", padding: "4vh 16px 64px", flexGrow: 1, alignItems: "flex-start" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
    width: "100%",
    boxSizing: "border-box",
    padding: "36px",
    borderRadius: "16px",
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    "@media (max-width: 560px)": { padding: "24px 20px" },
  },
  above: { marginBottom: tokens.spacingVerticalS },
  heading: { margin: 0, letterSpacing: "-0.015em", overflowWrap: "anywhere" },
  description: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface PublicPageProps {
  title: string;
  description?: ReactNode;
  wide?: boolean;
  /** Stands above the heading: the way back. */
  above?: ReactNode;
  children: ReactNode;
}

/** A page for people who are not, or not yet, signed in. */
export function PublicPage({ title, description, wide, above, children }: PublicPageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (document.documentElement.dataset.navigated) heading.current?.focus();
  }, []);
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <Brand name={nameOfInstallation()} />
        <PreferencesMenu />
      </header>
      <main className={styles.main}>
        <div className={styles.card} style={{ maxWidth: wide ? "760px" : "460px" }}>
          <div>
            {above ? <div className={styles.above}>{above}</div> : null}
            <Text as="h1" block size={700} weight="semibold" ref={heading} tabIndex={-1} className={styles.heading}>
              {title}
            </Text>
            {description ? (
              <Text as="p" block className={styles.description}>
                {description}
              </Text>
            ) : null}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}
