import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { rootRoute } from "../../app/root-route.tsx";

const getParentRoute = () => organizationRoute;

export const publicEnrollmentRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/become-a-partner",
    component: lazyRouteComponent(() => import("./welcome/become-partner-page.tsx"), "BecomePartnerPage"),
  }),
  // The address in the mail to the primary contact; the secret stands behind `#` and never reaches a server's log.
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/enrollment-confirmation",
    component: lazyRouteComponent(() => import("./confirmation/confirmation-page.tsx"), "ConfirmationPage"),
  }),
] as const;

export const enrollmentRoutes = [
  createRoute({
    getParentRoute,
    path: "/enrollment",
    component: lazyRouteComponent(() => import("./enrollment-page.tsx"), "EnrollmentPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/applications",
    component: lazyRouteComponent(() => import("./review/applications-page.tsx"), "ApplicationsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/applications/$applicationId",
    component: lazyRouteComponent(() => import("./review/application-page.tsx"), "ApplicationPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/network-memberships",
    component: lazyRouteComponent(() => import("./memberships/memberships-page.tsx"), "MembershipsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/network-memberships/import",
    component: lazyRouteComponent(() => import("./memberships/import-page.tsx"), "RegistryImportPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/network-memberships/$membershipId",
    component: lazyRouteComponent(() => import("./memberships/membership-page.tsx"), "MembershipPage"),
  }),
] as const;
