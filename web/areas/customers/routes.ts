import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const customerRoutes = [
  createRoute({
    getParentRoute,
    path: "/customers",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./customers-page.tsx"), "CustomersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customers/$customerId",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./customer-page.tsx"), "CustomerPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/users",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./customer-users-page.tsx"), "CustomerUsersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/users/$userId",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./customer-user-page.tsx"), "CustomerUserPage"),
  }),
] as const;
