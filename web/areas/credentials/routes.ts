import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

export const credentialRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/credentials",
    staticData: { needs: "credentials:credential:read" },
    component: lazyRouteComponent(() => import("./credentials-page.tsx"), "CredentialsPage"),
  }),
] as const;
