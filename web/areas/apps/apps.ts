import { type App, type AppDraft, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import type { Reasoned } from "../../ui/reason-dialog.tsx";

/** Without a customer: those of the organization itself. */
export const appsKey = (api: Api, customerId?: string) => [api.organizationId, "apps", customerId ?? "own"] as const;

export const appQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...appsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/apps/{id}", { params: { path: { id } } })),
  });

export const submittedAppQuery = (api: Api, customerId: string, appId: string) =>
  queryOptions({
    queryKey: [...appsKey(api, customerId), "one", appId],
    queryFn: () => received(api.client.GET("/customers/{customerId}/apps/{appId}", { params: { path: { customerId, appId } } })),
  });

/** appId: of the app that gets a new version; without it a new app is offered. */
export function useSubmission(api: Api, customerId: string, appId: string | undefined, onDone: (app: App) => unknown) {
  const changed = useChanged(api, customerId, onDone);
  return useCommand(
    (body: AppDraft, key) =>
      received(
        appId === undefined
          ? api.client.POST("/customers/{customerId}/apps", { params: { path: { customerId } }, body, ...idempotent(key) })
          : api.client.POST("/customers/{customerId}/apps/{appId}/versions", {
              params: { path: { customerId, appId } },
              body,
              ...idempotent(key),
            }),
      ),
    { onSuccess: changed },
  );
}

export function useTakingBack(api: Api, customerId: string, appId: string, number: number, onDone: () => void) {
  const path = "/customers/{customerId}/apps/{appId}/versions/{number}";
  return useCommand<void, App>(() => received(api.client.DELETE(path, { params: { path: { customerId, appId, number } } })), {
    onSuccess: useChanged(api, customerId, onDone),
  });
}

export function useWithdrawal(api: Api, customerId: string, appId: string, onDone: () => void) {
  const path = "/customers/{customerId}/apps/{appId}/withdrawal";
  return useCommand<void, App>(
    (_, key) => received(api.client.POST(path, { params: { path: { customerId, appId } }, ...idempotent(key) })),
    { onSuccess: useChanged(api, customerId, onDone) },
  );
}

export function useAcceptance(api: Api, id: string, number: number, onDone: () => void) {
  return useCommand<void, App>(
    (_, key) =>
      received(api.client.POST("/apps/{id}/versions/{number}/acceptance", { params: { path: { id, number } }, ...idempotent(key) })),
    { onSuccess: useChanged(api, undefined, onDone) },
  );
}

export function useRejection(api: Api, id: string, number: number, onDone: () => void) {
  const path = "/apps/{id}/versions/{number}/rejection";
  return useCommand(
    ({ reason = "" }: Reasoned, key) =>
      received(api.client.POST(path, { params: { path: { id, number } }, body: { reason }, ...idempotent(key) })),
    { onSuccess: useChanged(api, undefined, onDone) },
  );
}

export function useRemoval(api: Api, id: string, onDone: () => void) {
  return useCommand(
    (body: Reasoned, key) => received(api.client.POST("/apps/{id}/removal", { params: { path: { id } }, body, ...idempotent(key) })),
    { onSuccess: useChanged(api, undefined, onDone) },
  );
}

function useChanged(api: Api, customerId: string | undefined, onDone: (app: App) => unknown): (app: App) => Promise<void> {
  const queryClient = useQueryClient();
  return async (app) => {
    await queryClient.invalidateQueries({ queryKey: appsKey(api, customerId) });
    onDone(app);
  };
}
