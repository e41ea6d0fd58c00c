import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const partnershipsKey = (api: Api) => [api.organizationId, "partnerships"] as const;

export const partnershipQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...partnershipsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/partnerships/{id}", { params: { path: { id } } })),
    refetchInterval: 10_000,
  });

export const endingQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...partnershipsKey(api), "ending", id],
    queryFn: () => received(api.client.GET("/partnerships/{id}/ending", { params: { path: { id } } })),
    // Real numbers of the moment in which somebody decides.
    staleTime: 0,
    gcTime: 0,
  });
