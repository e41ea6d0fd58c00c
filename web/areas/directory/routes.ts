import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { rootRoute } from "../../app/root-route.tsx";

/** The directory is public: no sign-in on the way to it. */
export const findProviderRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/find-a-provider",
    component: lazyRouteComponent(() => import("./find-page.tsx"), "FindPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/find-a-provider/confirm",
    component: lazyRouteComponent(() => import("./confirm-page.tsx"), "ConfirmPage"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/find-a-provider/$providerId",
    component: lazyRouteComponent(() => import("./provider-page.tsx"), "ProviderPage"),
  }),
] as const;

export const directoryRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/find-a-provider",
    component: lazyRouteComponent(() => import("./find-page.tsx"), "FindInPortalPage"),
  }),
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/find-a-provider/$providerId",
    component: lazyRouteComponent(() => import("./provider-page.tsx"), "ProviderInPortalPage"),
  }),
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/listing",
    component: lazyRouteComponent(() => import("./listing-page.tsx"), "ListingPage"),
  }),
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/contact-requests",
    component: lazyRouteComponent(() => import("./contact-requests-page.tsx"), "ContactRequestsPage"),
  }),
] as const;
