import { createRoute, redirect } from "@tanstack/react-router";
import { NotFoundPage } from "./not-found-page.tsx";
import { queryClient } from "./queries.ts";
import { rootRoute } from "./root-route.tsx";
import { sessionQuery } from "./session.ts";
import { Shell } from "./shell/shell.tsx";

/** Everything that is done for an organization lives below its address; only signed-in people get there. */
export const organizationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/o/$organizationId",
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(sessionQuery);
    if (!me) throw redirect({ to: "/sign-in", search: { return: location.href } });
    if (me.user.mustChangePassword) throw redirect({ to: "/change-password", search: { return: location.href } });
  },
  component: Shell,
  notFoundComponent: NotFoundPage,
});
