import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

export const messagingRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/mail",
    staticData: { needs: "mail:mail:read" },
    component: lazyRouteComponent(() => import("./mail-page.tsx"), "MailPage"),
  }),
] as const;
