import { received, type VendorRelationship } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import type { Reasoned } from "../../../ui/reason-dialog.tsx";

export const vendorRelationshipsKey = (api: Api, organizationId: string) =>
  [api.organizationId, "relationships-of", organizationId] as const;

interface Of {
  readonly organizationId: string;
  readonly relationshipId: string;
}

const suspensionPath = "/organizations/{organizationId}/relationships/{relationshipId}/suspension";

export function useSuspension(api: Api, of: Of, onDone: () => void) {
  return useCommand<Reasoned, VendorRelationship>(
    ({ reason = "" }) => received(api.client.PUT(suspensionPath, { params: { path: of }, body: { reason } })),
    { onSuccess: useChanged(api, of, onDone) },
  );
}

export function useLifting(api: Api, of: Of, onDone: () => void) {
  return useCommand<void, VendorRelationship>(() => received(api.client.DELETE(suspensionPath, { params: { path: of } })), {
    onSuccess: useChanged(api, of, onDone),
  });
}

export function useEnding(api: Api, of: Of, onDone: () => void) {
  return useCommand<Reasoned, unknown>(
    ({ reason = "" }, key) =>
      api.client.POST("/organizations/{organizationId}/relationships/{relationshipId}/ending", {
        params: { path: of },
        body: { reason },
        ...idempotent(key),
      }),
    { onSuccess: useChanged(api, of, onDone) },
  );
}

function useChanged(api: Api, { organizationId }: Of, onDone: () => void): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    onDone();
    await queryClient.invalidateQueries({ queryKey: vendorRelationshipsKey(api, organizationId) });
  };
}
