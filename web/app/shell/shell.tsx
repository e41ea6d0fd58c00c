import { makeStyles, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { Outlet, useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { Loading } from "../../ui/loading.tsx";
import { NotFoundPage } from "../not-found-page.tsx";
import { useMe } from "../session.ts";
import { watchExpiry } from "../session-expiry.ts";
import { ExpiredDialog } from "./expired-dialog.tsx";
import { Header } from "./header.tsx";
import { NavigationDrawer, SideNavigation } from "./side-navigation.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  body: { display: "flex", flexGrow: 1, minWidth: 0 },
  main: { flexGrow: 1, minWidth: 0 },
  skip: {
    position: "absolute",
    left: "8px",
    top: "-60px",
    zIndex: 2000,
    padding: "10px 16px",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    ":focus": { top: "8px" },
  },
});

export function Shell() {
  const styles = useStyles();
  const { organizationId } = useParams({ from: "/o/$organizationId" });
  const organization = useMe().organizations.find(({ id }) => id === organizationId);
  const [drawerOpen, setDrawerOpen] = useState(false);
  useEffect(() => {
    watchExpiry(true);
    return () => watchExpiry(false);
  }, []);
  return (
    <div className={styles.root}>
      <a className={styles.skip} href="#main">
        <Trans>Skip to the content</Trans>
      </a>
      <Header organization={organization} onOpenNavigation={() => setDrawerOpen(true)} />
      <div className={styles.body}>
        {organization ? (
          <>
            <SideNavigation organization={organization} />
            <NavigationDrawer organization={organization} open={drawerOpen} onClose={() => setDrawerOpen(false)} />
          </>
        ) : null}
        <main id="main" tabIndex={-1} className={styles.main} key={organizationId}>
          <Suspense fallback={<Loading />}>{organization ? <Outlet /> : <NotFoundPage />}</Suspense>
        </main>
      </div>
      <ExpiredDialog />
    </div>
  );
}
