import { type AddedOrganization, type PartnerKind, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";

export interface NewOrganization {
  name: string;
  country: string;
  programId: string;
  /** Null: a customer. */
  partnerKind: PartnerKind | null;
  partnerNetworkId?: string;
  administrator: { displayName: string; userName: string; email: string };
}

export interface Added extends AddedOrganization {
  email: string;
}

export const organizationsKey = (api: Api) => [api.organizationId, "organizations"];

export function useAddOrganization(api: Api, onAdded: (added: Added) => void) {
  const queryClient = useQueryClient();
  return useCommand<NewOrganization, AddedOrganization>(
    (body, key) => received(api.client.POST("/organizations", { body, ...idempotent(key) })),
    {
      onSuccess: async (added, { administrator }) => {
        await queryClient.invalidateQueries({ queryKey: organizationsKey(api) });
        onAdded({ ...added, email: administrator.email });
      },
    },
  );
}
