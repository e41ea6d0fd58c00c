import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { rootRoute } from "../../app/root-route.tsx";

/** Where the organization's own provider sends people back to. */
export const providerReturnRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in/provider",
  component: lazyRouteComponent(() => import("./provider-return-page.tsx"), "ProviderReturnPage"),
});

export const federationRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/identity-providers",
    staticData: { needs: "identity:provider:manage" },
    component: lazyRouteComponent(() => import("./providers-page.tsx"), "ProvidersPage"),
  }),
] as const;
