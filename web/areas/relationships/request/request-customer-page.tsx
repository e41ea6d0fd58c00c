import { getRouteApi } from "@tanstack/react-router";
import { RequestPage } from "./request-page.tsx";

const route = getRouteApi("/o/$organizationId/invitations/new");

/** A partner asks a customer; the address may say with which provider, or whom. */
export function RequestCustomerPage() {
  return <RequestPage {...route.useSearch()} />;
}
