import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { accessRoutes } from "../areas/access/routes.ts";
import { agreementRoutes } from "../areas/agreements/routes.ts";
import { appRoutes } from "../areas/apps/routes.ts";
import { auditRoutes } from "../areas/audit/routes.ts";
import { batchRoutes } from "../areas/batches/routes.ts";
import { credentialRoutes } from "../areas/credentials/routes.ts";
import { customerRoutes } from "../areas/customers/routes.ts";
import { deviceRoutes } from "../areas/devices/routes.ts";
import { directoryRoutes, findProviderRoutes } from "../areas/directory/routes.ts";
import { enrollmentRoutes, publicEnrollmentRoutes } from "../areas/enrollment/routes.ts";
import { federationRoutes, providerReturnRoute } from "../areas/federation/routes.ts";
import { accountRoutes, identityRoutes } from "../areas/identity/routes.ts";
import { importRoutes } from "../areas/imports/routes.ts";
import { messagingRoutes } from "../areas/messaging/routes.ts";
import { organizationRoutes } from "../areas/organizations/routes.ts";
import { partnershipRoutes } from "../areas/partnerships/routes.ts";
import { peopleRoutes } from "../areas/people/routes.ts";
import { purchaseRoutes } from "../areas/purchases/routes.ts";
import { invitationLinkRoute, relationshipRoutes } from "../areas/relationships/routes.ts";
import { BrokenPage } from "./broken-page.tsx";
import { LostPage } from "./lost-page.tsx";
import { organizationRoute } from "./organization-route.tsx";
import { queryClient } from "./queries.ts";
import { rootRoute } from "./root-route.tsx";
import { sessionQuery } from "./session.ts";

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async () => {
    const me = await queryClient.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: "/sign-in" });
    throw redirect({ to: "/o/$organizationId", params: { organizationId: me.user.homeOrganizationId } });
  },
});

const homeRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home-page.tsx"), "HomePage"),
});

const routeTree = rootRoute.addChildren([
  startRoute,
  ...identityRoutes,
  invitationLinkRoute,
  ...publicEnrollmentRoutes,
  ...findProviderRoutes,
  providerReturnRoute,
  organizationRoute.addChildren([
    homeRoute,
    ...accountRoutes,
    ...customerRoutes,
    ...deviceRoutes,
    ...appRoutes,
    ...purchaseRoutes,
    ...relationshipRoutes,
    ...partnershipRoutes,
    ...directoryRoutes,
    ...importRoutes,
    ...batchRoutes,
    ...peopleRoutes,
    ...accessRoutes,
    ...organizationRoutes,
    ...enrollmentRoutes,
    ...agreementRoutes,
    ...credentialRoutes,
    ...federationRoutes,
    ...auditRoutes,
    ...messagingRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: LostPage,
});

// The first page keeps the focus where the browser puts it; later ones take it to their heading.
router.subscribe("onBeforeNavigate", ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) document.documentElement.dataset.navigated = "yes";
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The action, or one of those, without which the page has nothing to show; who may not do it is told who may. */
    needs?: string | string[];
  }
}
