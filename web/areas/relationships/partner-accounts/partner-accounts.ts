import { type PartnerAccount, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { type PagedList, usePagedList } from "../../../lib/paging.ts";

/** Without a customer: those in the organization itself. */
export const accountsKey = (api: Api, customerId?: string) => [api.organizationId, "partner-accounts", customerId ?? "own"] as const;

/** In the organization itself: of one partner's people, or of all partners'. */
export function useAccounts(api: Api, partnerId?: string): PagedList<PartnerAccount> {
  return usePagedList([...accountsKey(api), partnerId ?? "all"], (page) =>
    received(api.client.GET("/partner-accounts", { params: { query: { ...page, ...(partnerId ? { partnerId } : {}) } } })),
  );
}

export interface AccountDraft {
  email: string;
  roleIds: string[];
}

export function useAddition(api: Api, relationshipId: string, onAdded: (account: PartnerAccount) => void) {
  const queryClient = useQueryClient();
  return useCommand(
    (body: AccountDraft, key) =>
      received(api.client.POST("/relationships/{id}/accounts", { params: { path: { id: relationshipId } }, body, ...idempotent(key) })),
    {
      onSuccess: async (account) => {
        await queryClient.invalidateQueries({ queryKey: accountsKey(api) });
        onAdded(account);
      },
    },
  );
}

export function useTakingAway(api: Api, userId: string) {
  const queryClient = useQueryClient();
  return useCommand<void, unknown>(() => received(api.client.DELETE("/partner-accounts/{userId}", { params: { path: { userId } } })), {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: accountsKey(api) }),
  });
}

/** The partner gives up the account of one of its own people. */
export function useGivingUp(api: Api, customerId: string, userId: string) {
  const queryClient = useQueryClient();
  return useCommand<void, unknown>(
    () => received(api.client.DELETE("/customers/{customerId}/accounts/{userId}", { params: { path: { customerId, userId } } })),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: accountsKey(api, customerId) }) },
  );
}
