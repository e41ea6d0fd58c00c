import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const purchaseRoutes = [
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/purchases",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./customer-purchases-page.tsx"), "CustomerPurchasesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/purchases",
    staticData: { needs: "purchases:purchase:read" },
    component: lazyRouteComponent(() => import("./purchases-page.tsx"), "PurchasesPage"),
  }),
] as const;
