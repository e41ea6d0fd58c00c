import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const organizationRoutes = [
  createRoute({
    getParentRoute,
    path: "/organizations",
    staticData: { needs: "organizations:organization:read" },
    component: lazyRouteComponent(() => import("./organizations-page.tsx"), "OrganizationsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/organizations/new",
    staticData: { needs: "organizations:organization:create" },
    component: lazyRouteComponent(() => import("./add-organization-page.tsx"), "AddOrganizationPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/programs",
    staticData: { needs: "programs:program:update" },
    component: lazyRouteComponent(() => import("./programs-page.tsx"), "ProgramsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/profile",
    staticData: { needs: "organization:profile:read" },
    component: lazyRouteComponent(() => import("./profile-page.tsx"), "ProfilePage"),
  }),
] as const;
