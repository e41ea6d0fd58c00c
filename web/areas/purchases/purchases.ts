import { type Purchase, type PurchaseDraft, type PurchaseSharing, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent, ifVersion } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";

/** Without a customer: those of the organization itself. */
export const purchasesKey = (api: Api, customerId?: string) => [api.organizationId, "purchases", customerId ?? "own"] as const;

interface ListPage {
  limit?: number;
  cursor?: string;
}

/** What was bought of each product. */
export function fetchProducts(api: Api, customerId: string | undefined, query: ListPage) {
  return received(
    customerId === undefined
      ? api.client.GET("/purchased-products", { params: { query } })
      : api.client.GET("/customers/{customerId}/purchased-products", { params: { path: { customerId }, query } }),
  );
}

/** The first few, for a summary. */
export const firstProductsQuery = (api: Api, customerId: string, limit: number) =>
  queryOptions({
    queryKey: [...purchasesKey(api, customerId), "first-products", limit],
    queryFn: () => fetchProducts(api, customerId, { limit }),
  });

/** The first page says too whether the customer shares. */
export const customerSharingQuery = (api: Api, customerId: string) =>
  queryOptions({
    queryKey: [...purchasesKey(api, customerId), "sharing"],
    queryFn: () => received(api.client.GET("/customers/{customerId}/purchases", { params: { path: { customerId }, query: { limit: 1 } } })),
  });

export const sharingQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "purchase-sharing"],
    queryFn: () => received(api.client.GET("/purchase-sharing")),
  });

/** known: the purchase that is corrected; without it a new one is recorded. */
export function useSavePurchase(api: Api, customerId: string, known: Purchase | undefined, onSaved: () => void) {
  const queryClient = useQueryClient();
  return useCommand(
    (body: PurchaseDraft, key) =>
      received(
        known
          ? api.client.PUT("/customers/{customerId}/purchases/{purchaseId}", {
              params: { path: { customerId, purchaseId: known.id }, header: ifVersion(known.version) },
              body,
            })
          : api.client.POST("/customers/{customerId}/purchases", { params: { path: { customerId } }, body, ...idempotent(key) }),
      ),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: purchasesKey(api, customerId) });
        onSaved();
      },
    },
  );
}

export function usePurchaseRemoval(api: Api, customerId: string, purchaseId: string) {
  const queryClient = useQueryClient();
  const path = "/customers/{customerId}/purchases/{purchaseId}";
  return useCommand<void, unknown>(() => received(api.client.DELETE(path, { params: { path: { customerId, purchaseId } } })), {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: purchasesKey(api, customerId) }),
  });
}

export function useSharingChange(api: Api, shared: boolean, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand<void, PurchaseSharing>(() => received(api.client.PUT("/purchase-sharing", { body: { shared } })), {
    onSuccess: (sharing) => {
      queryClient.setQueryData(sharingQuery(api).queryKey, sharing);
      onDone();
    },
  });
}
