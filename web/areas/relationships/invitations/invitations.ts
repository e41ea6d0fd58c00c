import { type InvitationStatus, received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";

export const invitationsKey = (api: Api) => [api.organizationId, "invitations"] as const;

export const invitationQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...invitationsKey(api), "one", id],
    queryFn: () => received(api.client.GET("/invitations/{id}", { params: { path: { id } } })),
    refetchInterval: 10_000,
  });

/** Read when it is about to be edited, so never from memory. */
export const letterQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...invitationsKey(api), "letter", id],
    queryFn: () => received(api.client.GET("/invitations/{id}/letter", { params: { path: { id } } })),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

export const statuses: readonly InvitationStatus[] = ["open", "accepted", "declined", "withdrawn", "expired", "draft"];
