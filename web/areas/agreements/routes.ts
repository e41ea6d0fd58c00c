import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const agreementRoutes = [
  createRoute({
    getParentRoute,
    path: "/partner-agreement",
    component: lazyRouteComponent(() => import("./partner-agreement-page.tsx"), "PartnerAgreementPage"),
  }),
] as const;
