import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const listingQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "provider-listing"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/provider-listing", { params: { path: { organizationId: api.organizationId } } }),
      ),
  });
