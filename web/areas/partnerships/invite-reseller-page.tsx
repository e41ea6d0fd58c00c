import { getRouteApi } from "@tanstack/react-router";
import { RequestPage } from "../relationships/request/request-page.tsx";

const route = getRouteApi("/o/$organizationId/partnerships/invite");

/** A provider asks a reseller, in the same steps as a partner asks a customer. */
export function InviteResellerPage() {
  const { to = "" } = route.useSearch();
  return <RequestPage kind="partnership" to={to} />;
}
