import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: "/users",
    component: lazyRouteComponent(() => import("./users-page.tsx"), "UsersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/$userId",
    component: lazyRouteComponent(() => import("./user-page.tsx"), "OwnUserPage"),
  }),
] as const;
