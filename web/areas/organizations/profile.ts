import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const profileQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "profile"],
    queryFn: () => received(api.client.GET("/organizations/{id}", { params: { path: { id: api.organizationId } } })),
  });
