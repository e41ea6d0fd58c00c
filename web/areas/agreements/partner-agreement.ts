import { type AcceptedText, type PartnerAgreement, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";

/** How the partner stands with the partner agreement of its region. */
export const partnerAgreementQuery = (api: Api) =>
  queryOptions({
    queryKey: [api.organizationId, "partner-agreement"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/partner-agreement", { params: { path: { organizationId: api.organizationId } } }),
      ),
  });

export function useSignature(api: Api, onSigned: () => void) {
  const queryClient = useQueryClient();
  return useCommand(
    (agreement: AcceptedText, key) =>
      received(
        api.client.POST("/organizations/{organizationId}/partner-agreement/signature", {
          params: { path: { organizationId: api.organizationId } },
          body: { agreement },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: (signed: PartnerAgreement) => {
        queryClient.setQueryData(partnerAgreementQuery(api).queryKey, signed);
        onSigned();
      },
    },
  );
}
