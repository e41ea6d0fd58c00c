import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const importRoutes = [
  createRoute({
    getParentRoute,
    path: "/imports",
    component: lazyRouteComponent(() => import("./imports-page.tsx"), "ImportsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/imports/new",
    component: lazyRouteComponent(() => import("./new-import-page.tsx"), "NewImportPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/imports/$importId",
    component: lazyRouteComponent(() => import("./import-page.tsx"), "ImportPage"),
  }),
] as const;
