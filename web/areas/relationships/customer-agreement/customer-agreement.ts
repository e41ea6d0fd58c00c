import { type AcceptedText, type CustomerAgreement, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";

export const customerAgreementQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "customer-agreement"],
    queryFn: () => received(api.client.GET("/customer-agreement")),
  });

export function useAgreementAcceptance(api: Api, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand<AcceptedText, CustomerAgreement>(
    (agreement, key) => received(api.client.POST("/customer-agreement/acceptance", { body: { agreement }, ...idempotent(key) })),
    {
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: [api.organizationId] });
      },
    },
  );
}

/** The partner lets Procura write to the customer's administrators. */
export function useAgreementRequest(api: Api, customerId: string, onDone: () => void) {
  return useCommand<void, unknown>(
    (_, key) => api.client.POST("/customers/{customerId}/agreement-request", { params: { path: { customerId } }, ...idempotent(key) }),
    { onSuccess: onDone },
  );
}
