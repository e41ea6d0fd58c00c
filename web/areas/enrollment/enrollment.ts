import { type EnrollmentApplication, received } from "@procura/sdk";
import { type QueryClient, queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { hasCode } from "../../lib/problem.ts";

const enrollmentKey = (api: Api) => [api.organizationId, "enrollment"] as const;
const refreshMs = 15_000;

/** How the organization stands with the program. */
export const standingQuery = (api: Api) =>
  queryOptions({
    queryKey: [...enrollmentKey(api), "standing"],
    queryFn: () =>
      received(api.client.GET("/organizations/{organizationId}/enrollment", { params: { path: { organizationId: api.organizationId } } })),
    refetchInterval: refreshMs,
  });

export const applicationQuery = (api: Api, id: string) =>
  queryOptions({
    queryKey: [...enrollmentKey(api), "application", id],
    queryFn: () => received(api.client.GET("/enrollment-applications/{id}", { params: { path: { id } } })),
    // A draft changes by its own hand only; what is under review changes by others'.
    refetchInterval: ({ state }) => (state.data?.state === "draft" ? false : refreshMs),
  });

async function take(queryClient: QueryClient, api: Api, application: EnrollmentApplication): Promise<void> {
  queryClient.setQueryData(applicationQuery(api, application.id).queryKey, application);
  await queryClient.invalidateQueries({ queryKey: standingQuery(api).queryKey });
}

/** A change whose answer is the application as it stands then. A stale version is read anew, so that the next try knows it. */
export function useApplicationCommand<Input>(
  api: Api,
  run: (input: Input, key: string) => Promise<EnrollmentApplication>,
  onDone?: (application: EnrollmentApplication) => unknown,
) {
  const queryClient = useQueryClient();
  return useCommand<Input, EnrollmentApplication>(
    async (input, key) => {
      try {
        return await run(input, key);
      } catch (error) {
        if (hasCode(error, "stale-version")) await queryClient.invalidateQueries({ queryKey: enrollmentKey(api) });
        throw error;
      }
    },
    {
      onSuccess: async (application) => {
        await take(queryClient, api, application);
        await onDone?.(application);
      },
    },
  );
}

export function useRereadApplication(api: Api, id: string): () => Promise<EnrollmentApplication> {
  const queryClient = useQueryClient();
  return () => queryClient.fetchQuery({ ...applicationQuery(api, id), staleTime: 0 });
}
