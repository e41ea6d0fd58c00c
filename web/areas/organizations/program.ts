import { received } from "@procura/sdk";
import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** The rules of a cloud's partner program. */
export const programQuery = (api: Api, programId: string) =>
  queryOptions({
    queryKey: [api.organizationId, "program", programId],
    queryFn: () => received(api.client.GET("/programs/{id}", { params: { path: { id: programId } } })),
    staleTime: 5 * 60_000,
  });

/** Every program with its rules, for the vendor. */
export const programsQuery = (api: Api) =>
  queryOptions({ queryKey: [api.organizationId, "programs"], queryFn: () => received(api.client.GET("/programs")) });
