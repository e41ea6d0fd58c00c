import { type InvitationBatch, received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

export const batchesKey = (api: Api) => [api.organizationId, "invitation-batches"] as const;

export function isUnderWay({ status }: Pick<InvitationBatch, "status">): boolean {
  return status === "waiting" || status === "reading" || status === "sending";
}

export const batchQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...batchesKey(api), "one", id],
    queryFn: () => received(api.client.GET("/invitation-batches/{id}", { params: { path: { id } } })),
    // Mails go on after the last line has become an invitation.
    refetchInterval: ({ state: { data } }) => (data && (isUnderWay(data) || (data.counts.waiting > 0 && !data.dryRun)) ? 2_000 : false),
  });
