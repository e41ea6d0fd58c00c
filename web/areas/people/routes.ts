import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const peopleRoutes = [
  createRoute({
    getParentRoute,
    path: "/users",
    staticData: { needs: "users:user:read" },
    component: lazyRouteComponent(() => import("./users-page.tsx"), "UsersPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/new",
    staticData: { needs: "users:user:create" },
    component: lazyRouteComponent(() => import("./add-user-page.tsx"), "AddUserPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/from-file",
    staticData: { needs: "users:user:create" },
    component: lazyRouteComponent(() => import("./add-people-page.tsx"), "AddPeoplePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/roles",
    component: lazyRouteComponent(() => import("./role-table-page.tsx"), "RoleTablePage"),
  }),
  createRoute({
    getParentRoute,
    path: "/users/$userId",
    staticData: { needs: "users:user:read" },
    component: lazyRouteComponent(() => import("./user-page.tsx"), "OwnUserPage"),
  }),
] as const;
