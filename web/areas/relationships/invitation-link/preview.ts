import { type InvitationPreview, received } from "@procura/sdk";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { anyone, apiOf } from "../../../lib/api.ts";

export function useInvitationPreview(token: string, organizationId: string | undefined): UseQueryResult<InvitationPreview> {
  const client = organizationId ? apiOf(organizationId).client : anyone;
  return useQuery({
    queryKey: [organizationId ?? "visitor", "invitation-preview", token],
    queryFn: () => received(client.POST("/invitation-previews", { body: { token } })),
    enabled: token !== "",
    placeholderData: (former) => former,
  });
}
