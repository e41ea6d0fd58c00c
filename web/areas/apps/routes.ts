import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const appRoutes = [
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/apps",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./submitted-apps-page.tsx"), "SubmittedAppsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/apps/$appId",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./submitted-app-page.tsx"), "SubmittedAppPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/apps",
    staticData: { needs: "apps:app:read" },
    component: lazyRouteComponent(() => import("./apps-page.tsx"), "AppsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/apps/$appId",
    staticData: { needs: "apps:app:read" },
    component: lazyRouteComponent(() => import("./app-page.tsx"), "AppPage"),
  }),
] as const;
