import { type IdentityProvider, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";

export const providersQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "identity-providers"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/identity-providers", { params: { path: { organizationId: api.organizationId } } }),
      ),
  });

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  trustsMultiFactor: boolean;
}

/** What is done with one domain and its provider; the list follows. */
export function useProviderCommands(api: Api, domain: string) {
  const queryClient = useQueryClient();
  const path = { organizationId: api.organizationId, domain };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: providersQuery(api).queryKey });
  const base = "/organizations/{organizationId}/identity-providers/{domain}" as const;
  return {
    verify: useCommand<void, IdentityProvider>(() => received(api.client.POST(`${base}/verification`, { params: { path } })), {
      onSuccess,
    }),
    configure: useCommand<ProviderSettings, IdentityProvider>(
      (body) => received(api.client.PUT(`${base}/settings`, { params: { path }, body })),
      { onSuccess },
    ),
    tryOut: useCommand<void, { url: string }>(() => received(api.client.POST(`${base}/test`, { params: { path } })), {
      onSuccess: ({ url }) => window.location.assign(url),
    }),
    set: useCommand<{ on: boolean; required: boolean }, IdentityProvider>(
      (body) => received(api.client.PUT(`${base}/state`, { params: { path }, body })),
      { onSuccess },
    ),
    remove: useCommand<void, undefined>(() => received(api.client.DELETE(base, { params: { path } })), { onSuccess }),
  };
}
