import { makeStyles, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { SessionOrganization } from "@procura/sdk";
import { Outlet, useMatches, useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useState } from "react";
import { Loading } from "../../ui/loading.tsx";
import { NotAllowedPage } from "../not-allowed-page.tsx";
import { NotFoundPage } from "../not-found-page.tsx";
import { useRightsWatched } from "../rights-watch.ts";
import { SecondFactorFirstPage } from "../second-factor-first-page.tsx";
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
  useRightsWatched(organization);
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
          <Suspense fallback={<Loading />}>{organization ? <AllowedPage organization={organization} /> : <NotFoundPage />}</Suspense>
        </main>
      </div>
      <ExpiredDialog />
    </div>
  );
}

/** The page of the address, if the person may see it; also when the right for it is given or taken while it is open. */
function AllowedPage({ organization }: { organization: SessionOrganization }) {
  const [first, ...others] = [useMatches().at(-1)?.staticData.needs ?? []].flat();
  if (first === undefined) return <Outlet />;
  const isAmong = (actions: readonly string[]) => [first, ...others].some((action) => actions.includes(action));
  if (isAmong(organization.allowedActions)) return <Outlet />;
  return isAmong(organization.needSecondFactor) ? <SecondFactorFirstPage /> : <NotAllowedPage action={first} />;
}
