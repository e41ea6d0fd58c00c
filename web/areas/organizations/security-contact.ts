import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** Whom to call when security is at stake: the own organization's, or for the vendor anyone's. */
export const securityContactQuery = (api: Api, organizationId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "security-contact", organizationId],
    queryFn: () => received(api.client.GET("/organizations/{organizationId}/security-contact", { params: { path: { organizationId } } })),
  });
