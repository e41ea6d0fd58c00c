import { type NetworkImportReport, type NetworkMembership, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent, ifVersion } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { useUpload } from "../../../lib/use-upload.ts";

export const membershipsKey = (api: Api) => [api.organizationId, "network-memberships"] as const;

export const membershipQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...membershipsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/network-memberships/{id}", { params: { path: { id } } })),
  });

export interface MembershipValues {
  networkId: string;
  name: string;
  country: string;
  active: boolean;
  accountEmail: string;
}

/** known: the entry that is corrected; without it a new one is added. Its network ID stays. */
export function useSaveMembership(api: Api, known: NetworkMembership | undefined, onSaved: () => unknown) {
  const queryClient = useQueryClient();
  return useCommand(
    ({ networkId, ...rest }: MembershipValues, key) =>
      received(
        known
          ? api.client.PATCH("/network-memberships/{id}", {
              params: { path: { id: known.id }, header: ifVersion(known.version) },
              body: rest,
            })
          : api.client.POST("/network-memberships", { body: { networkId, ...rest }, ...idempotent(key) }),
      ),
    {
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: membershipsKey(api) });
        onSaved();
      },
    },
  );
}

export type ImportKind = "memberships" | "customers";

export interface ImportRequest {
  kind: ImportKind;
  file: File;
  dryRun: boolean;
}

const addresses: Record<ImportKind, string> = {
  memberships: "/api/v1/network-membership-imports",
  customers: "/api/v1/recorded-customer-imports",
};

export function useRegistryImport(api: Api) {
  const queryClient = useQueryClient();
  const { sent, send } = useUpload(api);
  const command = useCommand<ImportRequest, NetworkImportReport | undefined>(
    ({ kind, file, dryRun }) =>
      send<NetworkImportReport>({ url: `${addresses[kind]}?dryRun=${dryRun}`, method: "POST", file, contentType: "text/csv" }),
    { onSuccess: () => queryClient.invalidateQueries({ queryKey: membershipsKey(api) }) },
  );
  return { command, sent };
}
