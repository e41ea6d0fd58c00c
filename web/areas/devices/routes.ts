import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const deviceRoutes = [
  createRoute({
    getParentRoute,
    path: "/customers/$customerId/devices",
    staticData: { needs: "customers:customer:read" },
    component: lazyRouteComponent(() => import("./managed-devices-page.tsx"), "ManagedDevicesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/devices",
    staticData: { needs: "devices:device:read" },
    component: lazyRouteComponent(() => import("./devices-page.tsx"), "DevicesPage"),
  }),
] as const;
