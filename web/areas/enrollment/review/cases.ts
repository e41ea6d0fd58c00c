import { type EnrollmentCase, received } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent, ifVersion } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { hasCode } from "../../../lib/problem.ts";
import type { ReasonCode } from "../rejection-reasons.tsx";

export const casesKey = (api: Api) => [api.organizationId, "enrollment-cases"] as const;
export const refreshMs = 15_000;

export const caseQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...casesKey(api), "one", id],
    queryFn: () => received(api.client.GET("/enrollment-cases/{id}", { params: { path: { id } } })),
    refetchInterval: refreshMs,
  });

/** A reviewer's act. It holds for the version that was on screen: what another reviewer did meanwhile is shown first. */
function useAct<Input>(api: Api, id: string, run: (input: Input, key: string) => Promise<EnrollmentCase>, onDone?: () => unknown) {
  const queryClient = useQueryClient();
  return useCommand<Input, EnrollmentCase>(
    async (input, key) => {
      try {
        return await run(input, key);
      } catch (error) {
        if (hasCode(error, "stale-version")) await queryClient.invalidateQueries({ queryKey: casesKey(api) });
        throw error;
      }
    },
    {
      onSuccess: async (seen) => {
        queryClient.setQueryData(caseQuery(api, id).queryKey, seen);
        await queryClient.invalidateQueries({ queryKey: [...casesKey(api), "list"] });
        onDone?.();
      },
    },
  );
}

const requestOf = ({ id, version }: EnrollmentCase) => ({ params: { path: { id }, header: ifVersion(version) } });

export interface CheckResult {
  check: "employment" | "business";
  passed: boolean;
}

export function useCheck(api: Api, seen: EnrollmentCase) {
  return useAct(api, seen.id, (body: CheckResult) =>
    received(api.client.PUT("/enrollment-cases/{id}/checks", { ...requestOf(seen), body })),
  );
}

export function useAsk(api: Api, seen: EnrollmentCase, onDone: () => unknown) {
  return useAct(
    api,
    seen.id,
    (text: string, key) =>
      received(api.client.POST("/enrollment-cases/{id}/questions", { ...requestOf(seen), body: { text }, ...idempotent(key) })),
    onDone,
  );
}

export function useApprove(api: Api, seen: EnrollmentCase, onDone: () => unknown) {
  return useAct<void>(
    api,
    seen.id,
    (_, key) => received(api.client.POST("/enrollment-cases/{id}/approval", { ...requestOf(seen), ...idempotent(key) })),
    onDone,
  );
}

export function useReject(api: Api, seen: EnrollmentCase, onDone: () => unknown) {
  return useAct(
    api,
    seen.id,
    (body: { reasons: ReasonCode[]; text: string }, key) =>
      received(api.client.POST("/enrollment-cases/{id}/rejection", { ...requestOf(seen), body, ...idempotent(key) })),
    onDone,
  );
}
