import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const groupsKey = (api: Api) => [api.organizationId, "groups"] as const;

export const groupsQuery = (api: Api) =>
  queryOptions({
    queryKey: groupsKey(api),
    queryFn: () =>
      received(api.client.GET("/organizations/{organizationId}/groups", { params: { path: { organizationId: api.organizationId } } })),
  });
