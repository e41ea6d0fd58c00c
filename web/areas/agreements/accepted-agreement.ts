import { type AgreementAcceptance, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** The acceptance under which something began at that instant: the last one until then. */
export function useAcceptedAgreement(api: Api, at: string): AgreementAcceptance | undefined {
  const { data } = useQuery({
    queryKey: [api.organizationId, "agreement-acceptances"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/agreement-acceptances", {
          params: { path: { organizationId: api.organizationId }, query: { limit: 100 } },
        }),
      ),
  });
  const instant = new Date(at).getTime();
  const before = data?.items.filter(({ acceptedAt }) => new Date(acceptedAt).getTime() <= instant) ?? [];
  return before.toSorted((one, other) => other.acceptedAt.localeCompare(one.acceptedAt))[0];
}
