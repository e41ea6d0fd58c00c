import { type CustomerImport, received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const importsKey = (api: Api) => [api.organizationId, "imports"] as const;

export function isUnderWay({ status }: CustomerImport): boolean {
  return status === "waiting" || status === "running";
}

export const importQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...importsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/customer-imports/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1_000 : false),
  });
