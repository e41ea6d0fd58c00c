import { type CustomerColumn, type CustomerView, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";

export interface ViewDraft {
  name: string;
  shared: boolean;
  query: CustomerView["query"];
  columns: CustomerColumn[];
}

export const viewsQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "customer-views"],
    queryFn: () => received(api.client.GET("/customer-views")),
  });

function useReload(api: Api) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: viewsQuery(api).queryKey });
}

export function useSaveView(api: Api) {
  const reload = useReload(api);
  return useCommand((body: ViewDraft, key) => received(api.client.POST("/customer-views", { body, ...idempotent(key) })), {
    onSuccess: reload,
  });
}

export function useUpdateView(api: Api) {
  const reload = useReload(api);
  return useCommand(
    ({ view: { id, version }, ...body }: { view: CustomerView } & Pick<ViewDraft, "query" | "columns">) =>
      received(api.client.PATCH("/customer-views/{id}", { params: { path: { id }, header: ifVersion(version) }, body })),
    { onSuccess: reload },
  );
}

export function useDeleteView(api: Api, id: string) {
  const reload = useReload(api);
  return useCommand<void, unknown>(() => received(api.client.DELETE("/customer-views/{id}", { params: { path: { id } } })), {
    onSuccess: reload,
  });
}
