import { type AgreementAcceptance, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** Under which agreement an invitation was accepted; undefined when it is not known or not yours to read. */
export function useAcceptedAgreement(api: Api, invitationId: string | null): AgreementAcceptance | undefined {
  const { data } = useQuery({
    queryKey: [api.organizationId, "agreement-acceptances"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/agreement-acceptances", {
          params: { path: { organizationId: api.organizationId }, query: { limit: 100 } },
        }),
      ),
    enabled: invitationId !== null,
  });
  const acceptances = data?.items ?? [];
  return acceptances.find((acceptance) => acceptance.invitationId === invitationId) ?? acceptances[0];
}
