import { type Relationship, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import type { Reasoned } from "../../../ui/reason-dialog.tsx";
import { relationshipQuery, relationshipsKey } from "../partners/relationships.ts";

/** The customer asks the partner to end it. */
export function useEndRequest(api: Api, id: string, onDone: () => void) {
  const changed = useChanged(api, id, onDone);
  return useCommand(
    (body: Reasoned, key) =>
      received(api.client.POST("/relationships/{id}/end-request", { params: { path: { id } }, body, ...idempotent(key) })),
    { onSuccess: changed },
  );
}

export function useWithdrawal(api: Api, id: string, onDone: () => void) {
  const changed = useChanged(api, id, onDone);
  return useCommand<void, Relationship>(
    () => received(api.client.DELETE("/relationships/{id}/end-request", { params: { path: { id } } })),
    { onSuccess: changed },
  );
}

/** The customer ends it by itself, of kinds that allow it. */
export function usePartnerDeletion(api: Api, id: string, onDone: () => void) {
  const changed = useChanged(api, id, onDone);
  return useCommand(
    (body: Reasoned, key) =>
      received(api.client.POST("/relationships/{id}/ending", { params: { path: { id } }, body, ...idempotent(key) })),
    { onSuccess: changed },
  );
}

function useChanged(api: Api, id: string, onDone: () => void): (relationship: Relationship) => void {
  const queryClient = useQueryClient();
  return (relationship) => {
    queryClient.setQueryData(relationshipQuery(api, id).queryKey, relationship);
    onDone();
  };
}

/** The partner ends it. */
export function usePartnerEnding(api: Api, customerId: string, relationshipId: string, onDone: () => unknown) {
  const queryClient = useQueryClient();
  return useCommand(
    (body: Reasoned, key) =>
      received(
        api.client.POST("/customers/{customerId}/ending", {
          params: { path: { customerId } },
          body: { relationshipId, ...body },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async () => {
        await onDone();
        await queryClient.resetQueries({ queryKey: [api.organizationId, "customer", customerId] });
        await queryClient.invalidateQueries({ queryKey: [api.organizationId, "customers"] });
      },
    },
  );
}

/** What a partner still supports under a relationship; asked anew whenever its end is thought of. */
export const endingAheadQuery = (api: Api, customerId: string, relationshipId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "ending-ahead", customerId, relationshipId],
    queryFn: () =>
      received(api.client.GET("/customers/{customerId}/ending", { params: { path: { customerId }, query: { relationshipId } } })),
    gcTime: 0,
  });

/** The same for the vendor. */
export const vendorEndingAheadQuery = (api: Api, organizationId: string, relationshipId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "ending-ahead", organizationId, relationshipId],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/relationships/{relationshipId}/ending", {
          params: { path: { organizationId, relationshipId } },
        }),
      ),
    gcTime: 0,
  });

export const overdueKey = (api: Api) => [...relationshipsKey(api), "overdue"] as const;

/** The vendor ends it. */
export function useVendorEnding(api: Api, organizationId: string, relationshipId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const path = "/organizations/{organizationId}/relationships/{relationshipId}/ending";
  return useCommand(
    ({ reason = "" }: Reasoned, key) =>
      received(api.client.POST(path, { params: { path: { organizationId, relationshipId } }, body: { reason }, ...idempotent(key) })),
    {
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: overdueKey(api) });
      },
    },
  );
}
