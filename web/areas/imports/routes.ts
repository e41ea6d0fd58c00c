import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const importRoutes = [
  createRoute({
    getParentRoute,
    path: "/imports",
    staticData: { needs: "customers:customer:import" },
    component: lazyRouteComponent(() => import("./imports-page.tsx"), "ImportsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/imports/new",
    staticData: { needs: "customers:customer:import" },
    component: lazyRouteComponent(() => import("./new-import-page.tsx"), "NewImportPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/imports/$importId",
    staticData: { needs: "customers:customer:import" },
    component: lazyRouteComponent(() => import("./import-page.tsx"), "ImportPage"),
  }),
] as const;
