import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

export const credentialRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/credentials",
    component: lazyRouteComponent(() => import("./credentials-page.tsx"), "CredentialsPage"),
  }),
] as const;
