import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

export const accessRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/agents",
    staticData: { needs: "users:group:read" },
    component: lazyRouteComponent(() => import("./agents-page.tsx"), "AgentsPage"),
  }),
] as const;
