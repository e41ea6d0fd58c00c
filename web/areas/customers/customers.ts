import { received } from "@procura/sdk";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { hasCode } from "../../lib/problem.ts";

/** How soon an open page learns that the customer has taken authority away. */
const watchEveryMs = 5_000;

export const customerQuery = (api: Api, customerId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "customer", customerId],
    queryFn: () => received(api.client.GET("/customers/{customerId}", { params: { path: { customerId } } })),
    refetchInterval: watchEveryMs,
  });

/** The customer as the partner sees it now. gone: as it was seen, until nothing was left between the two. */
export function useCustomer(api: Api, customerId: string) {
  const query = useQuery(customerQuery(api, customerId));
  const gone = hasCode(query.error, "not-found") ? query.data : undefined;
  return { query, gone, customer: gone ? undefined : query.data };
}
