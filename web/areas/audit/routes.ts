import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

export const auditRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/activity",
    staticData: { needs: "audit:event:read" },
    component: lazyRouteComponent(() => import("./activity-page.tsx"), "ActivityPage"),
  }),
] as const;
