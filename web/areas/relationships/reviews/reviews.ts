import { type AccessReview, type ConsentRules, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { relationshipsKey } from "../partners/relationships.ts";

const reviewsKey = (api: Api) => [...relationshipsKey(api), "reviews"] as const;

/** The latest reviews, newest first. */
export const reviewsQuery = (api: Api) =>
  queryOptions({
    queryKey: reviewsKey(api),
    queryFn: () => received(api.client.GET("/access-reviews", { params: { query: { limit: 10 } } })),
  });

export function useReviewStart(api: Api, onDone: () => void) {
  const changed = useChanged(api, onDone);
  return useCommand<void, AccessReview>((_, key) => received(api.client.POST("/access-reviews", idempotent(key))), { onSuccess: changed });
}

interface Line {
  readonly reviewId: string;
  readonly grantId: string;
}

export function useLineDecision(api: Api, { reviewId, grantId }: Line, decision: "keep" | "remove", onDone: () => void) {
  const changed = useChanged(api, onDone);
  const path = { id: reviewId, grantId };
  return useCommand<void, AccessReview>(
    () => received(api.client.PUT("/access-reviews/{id}/lines/{grantId}", { params: { path }, body: { decision } })),
    { onSuccess: changed },
  );
}

function useChanged(api: Api, onDone: () => void): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: relationshipsKey(api) });
    onDone();
  };
}

const pathOf = ({ organizationId }: Api) => ({ params: { path: { organizationId } } });

export const consentRulesQuery = (api: Api) =>
  queryOptions({
    queryKey: [...relationshipsKey(api), "consent-rules"],
    queryFn: () => received(api.client.GET("/organizations/{organizationId}/consent-rules", pathOf(api))),
  });

export function useConsentRulesChange(api: Api, onDone: () => void) {
  const queryClient = useQueryClient();
  return useCommand<boolean, ConsentRules>(
    (endIdleAdministration) =>
      received(api.client.PUT("/organizations/{organizationId}/consent-rules", { ...pathOf(api), body: { endIdleAdministration } })),
    {
      onSuccess: (rules) => {
        queryClient.setQueryData(consentRulesQuery(api).queryKey, rules);
        onDone();
      },
    },
  );
}
