import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { rootRoute } from "../../app/root-route.tsx";
import { wayBack } from "./way-back.ts";

const getParentRoute = () => rootRoute;

export const identityRoutes = [
  createRoute({
    getParentRoute,
    path: "/sign-in",
    validateSearch: wayBack,
    component: lazyRouteComponent(() => import("./sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/sign-up",
    component: lazyRouteComponent(() => import("./sign-up-page.tsx"), "SignUpPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/forgot-password",
    component: lazyRouteComponent(() => import("./forgot-password-page.tsx"), "ForgotPasswordPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/reset-password",
    component: lazyRouteComponent(() => import("./reset-password-page.tsx"), "ResetPasswordPage"),
  }),
  createRoute({
    getParentRoute,
    path: "/change-password",
    validateSearch: wayBack,
    component: lazyRouteComponent(() => import("./change-password-page.tsx"), "ChangePasswordPage"),
  }),
] as const;

export const accountRoutes = [
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/account",
    component: lazyRouteComponent(() => import("./account-page.tsx"), "AccountPage"),
  }),
  createRoute({
    getParentRoute: () => organizationRoute,
    path: "/account/security",
    component: lazyRouteComponent(() => import("./security-page.tsx"), "SecurityPage"),
  }),
] as const;
