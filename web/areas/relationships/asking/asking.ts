import { type AskingRules, received, type WhoMayAsk } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

const pathOf = ({ organizationId }: Api) => ({ params: { path: { organizationId } } });

export const askingRulesQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "asking", "rules"],
    queryFn: () => received(api.client.GET("/organizations/{organizationId}/asking-rules", pathOf(api))),
  });

export const blockedKey = (api: Api) => [api.organizationId, "asking", "blocked"] as const;

export function useRulesChange(api: Api, onDone: () => void) {
  const onSuccess = useSaved(api, onDone);
  return useCommand<WhoMayAsk, AskingRules>(
    (whoMayAsk) => received(api.client.PUT("/organizations/{organizationId}/asking-rules", { ...pathOf(api), body: { whoMayAsk } })),
    { onSuccess },
  );
}

export function useNewCode(api: Api, onDone: () => void) {
  const onSuccess = useSaved(api, onDone);
  return useCommand<void, AskingRules>(
    (_, key) => received(api.client.POST("/organizations/{organizationId}/request-code", { ...pathOf(api), ...idempotent(key) })),
    { onSuccess },
  );
}

function useSaved(api: Api, onDone: () => void): (rules: AskingRules) => void {
  const queryClient = useQueryClient();
  return (rules) => {
    queryClient.setQueryData(askingRulesQuery(api).queryKey, rules);
    onDone();
  };
}

/** Blocks the sender of an invitation, or the partner of a relationship. */
export async function block(api: Api, key: string, whom: { token: string } | { relationshipId: string }): Promise<void> {
  await api.client.POST("/organizations/{organizationId}/blocked-partners", { ...pathOf(api), body: whom, ...idempotent(key) });
}

export function useUnblocking(api: Api, partnerId: string, onDone: () => void) {
  const queryClient = useQueryClient();
  const path = { organizationId: api.organizationId, partnerId };
  return useCommand<void, unknown>(
    () => api.client.DELETE("/organizations/{organizationId}/blocked-partners/{partnerId}", { params: { path } }),
    {
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: blockedKey(api) });
      },
    },
  );
}
