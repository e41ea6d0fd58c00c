import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";

export const relationshipsKey = (api: Api) => [api.organizationId, "relationships"] as const;

export const relationshipQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...relationshipsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/relationships/{id}", { params: { path: { id } } })),
  });

export const grantsQuery = (api: Api) =>
  queryOptions({
    queryKey: [...relationshipsKey(api), "grants"],
    queryFn: () =>
      received(api.client.GET("/organizations/{organizationId}/grants", { params: { path: { organizationId: api.organizationId } } })),
  });
