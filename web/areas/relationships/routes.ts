import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { rootRoute } from "../../app/root-route.tsx";

const getParentRoute = () => organizationRoute;

/** The address in the mail; the token stands behind `#` and never reaches a server's log. */
export const invitationLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/invitation",
  component: lazyRouteComponent(() => import("./invitation-link/invitation-link-page.tsx"), "InvitationLinkPage"),
});

export const relationshipRoutes = [
  createRoute({
    getParentRoute,
    path: "/invitations",
    staticData: { needs: "relationships:invitation:read" },
    component: lazyRouteComponent(() => import("./invitations/invitations-page.tsx"), "InvitationsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitations/new",
    staticData: { needs: "relationships:invitation:create" },
    validateSearch: ({ to, provider }: Record<string, unknown>): { to?: string; provider?: string } => ({
      ...(typeof to === "string" ? { to } : {}),
      ...(typeof provider === "string" ? { provider } : {}),
    }),
    component: lazyRouteComponent(() => import("./request/request-customer-page.tsx"), "RequestCustomerPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitations/$invitationId",
    staticData: { needs: ["relationships:invitation:read", "partnerships:invitation:read"] },
    component: lazyRouteComponent(() => import("./invitations/invitation-page.tsx"), "InvitationPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/requests",
    staticData: { needs: "relationships:relationship:read" },
    component: lazyRouteComponent(() => import("./asking/asking-page.tsx"), "AskingPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitation-reports",
    staticData: { needs: "relationships:report:review" },
    component: lazyRouteComponent(() => import("./asking/reports-page.tsx"), "ReportsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitations/$invitationId/letter",
    staticData: { needs: ["relationships:invitation:create", "partnerships:invitation:create"] },
    component: lazyRouteComponent(() => import("./invitations/letter-page.tsx"), "LetterPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/overdue-endings",
    component: lazyRouteComponent(() => import("./endings/overdue-page.tsx"), "OverduePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/help-requests",
    staticData: { needs: "relationships:help:answer" },
    component: lazyRouteComponent(() => import("./help/help-page.tsx"), "HelpPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customer-agreement",
    staticData: { needs: "relationships:relationship:read" },
    component: lazyRouteComponent(() => import("./customer-agreement/agreement-page.tsx"), "CustomerAgreementPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/access-reviews",
    staticData: { needs: "relationships:relationship:read" },
    component: lazyRouteComponent(() => import("./reviews/reviews-page.tsx"), "ReviewsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/accounts",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./partner-accounts/own-accounts-page.tsx"), "OwnAccountsPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/partners",
    staticData: { needs: "relationships:relationship:read" },
    component: lazyRouteComponent(() => import("./partners/partners-page.tsx"), "PartnersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/partners/$relationshipId",
    staticData: { needs: "relationships:relationship:read" },
    component: lazyRouteComponent(() => import("./partners/partner-page.tsx"), "PartnerPage"),
  }),
] as const;
