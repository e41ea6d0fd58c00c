import { type PartnerLock, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { relationshipsKey } from "./relationships.ts";

const pathOf = (api: Api) => ({ params: { path: { organizationId: api.organizationId } } });

export const partnerLockQuery = (api: Api) =>
  queryOptions({
    queryKey: [...relationshipsKey(api), "lock"],
    queryFn: () => received(api.client.GET("/organizations/{organizationId}/partner-lock", pathOf(api))),
  });

/** Suspends all access of partners, or lifts that. */
export function useLockChange(api: Api, change: "lock" | "lift", onDone: () => void) {
  const queryClient = useQueryClient();
  const path = "/organizations/{organizationId}/partner-lock";
  return useCommand<void, PartnerLock>(
    () => received(change === "lock" ? api.client.PUT(path, pathOf(api)) : api.client.DELETE(path, pathOf(api))),
    {
      onSuccess: (changed) => {
        queryClient.setQueryData(partnerLockQuery(api).queryKey, changed);
        onDone();
      },
    },
  );
}
