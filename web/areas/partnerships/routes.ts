import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const partnershipRoutes = [
  createRoute({
    getParentRoute,
    path: "/partnerships",
    staticData: { needs: "partnerships:partnership:read" },
    component: lazyRouteComponent(() => import("./partnerships-page.tsx"), "PartnershipsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/partnerships/invite",
    staticData: { needs: "partnerships:invitation:create" },
    validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (typeof to === "string" ? { to } : {}),
    component: lazyRouteComponent(() => import("./invite-reseller-page.tsx"), "InviteResellerPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/partnerships/invitations",
    staticData: { needs: "partnerships:invitation:read" },
    component: lazyRouteComponent(() => import("./reseller-invitations-page.tsx"), "ResellerInvitationsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/partnerships/$partnershipId",
    staticData: { needs: "partnerships:partnership:read" },
    component: lazyRouteComponent(() => import("./partnership-page.tsx"), "PartnershipPage"),
  }),
] as const;
