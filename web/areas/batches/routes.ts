import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";

const getParentRoute = () => organizationRoute;

export const batchRoutes = [
  createRoute({
    getParentRoute,
    path: "/invitation-batches",
    staticData: { needs: "relationships:invitation:read" },
    component: lazyRouteComponent(() => import("./batches-page.tsx"), "BatchesPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitation-batches/new",
    staticData: { needs: "relationships:invitation:create" },
    component: lazyRouteComponent(() => import("./new-batch-page.tsx"), "NewBatchPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/invitation-batches/$batchId",
    staticData: { needs: "relationships:invitation:read" },
    component: lazyRouteComponent(() => import("./batch-page.tsx"), "BatchPage"),
  }),
] as const;
