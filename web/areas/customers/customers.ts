import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** How soon an open page learns that the customer has taken authority away. */
const watchEveryMs = 5_000;

export const customerQuery = (api: Api, customerId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "customer", customerId],
    queryFn: () => received(api.client.GET("/customers/{customerId}", { params: { path: { customerId } } })),
    refetchInterval: watchEveryMs,
  });
