import { type ConsentRules, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { relationshipsKey } from "../partners/relationships.ts";
import { consentRulesQuery } from "../reviews/reviews.ts";

const waitingKey = (api: Api) => [...relationshipsKey(api), "waiting"] as const;

export const waitingQuery = (api: Api) =>
  queryOptions({
    queryKey: waitingKey(api),
    queryFn: () => received(api.client.GET("/waiting-acceptances", { params: { query: { limit: 20 } } })),
  });

/** Lets an acceptance that waits come to nothing. */
export function useWaitingRefusal(api: Api, id: string, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand<void, unknown>(
    (_, key) => api.client.POST("/waiting-acceptances/{id}/refusal", { params: { path: { id } }, ...idempotent(key) }),
    {
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: waitingKey(api) });
      },
    },
  );
}

/** Whether acceptances take two administrators; false asks for its end, or confirms that. */
export function useSecondAdministrator(api: Api, onDone: (rules: ConsentRules) => void) {
  const queryClient = useQueryClient();
  return useCommand<boolean, ConsentRules>(
    (secondAdministrator) =>
      received(
        api.client.PUT("/organizations/{organizationId}/consent-rules", {
          params: { path: { organizationId: api.organizationId } },
          body: { secondAdministrator },
        }),
      ),
    {
      onSuccess: (rules) => {
        queryClient.setQueryData(consentRulesQuery(api).queryKey, rules);
        onDone(rules);
      },
    },
  );
}
