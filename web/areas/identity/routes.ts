import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { organizationRoute } from "../../app/organization-route.tsx";
import { queryClient } from "../../app/queries.ts";
import { rootRoute } from "../../app/root-route.tsx";
import { sessionQuery } from "../../app/session.ts";
import { wayBack } from "./way-back.ts";

const getParentRoute = () => rootRoute;

export const identityRoutes = [
  createRoute({
    getParentRoute,
    path: "/account",
    // For mails, which don't know where their reader is at home.
    beforeLoad: async ({ location }) => {
      const me = await queryClient.ensureQueryData(sessionQuery);
      if (!me) throw redirect({ to: "/sign-in", search: { return: location.href } });
      throw redirect({ to: "/o/$organizationId/account", params: { organizationId: me.user.homeOrganizationId } });
    },
  }),
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
