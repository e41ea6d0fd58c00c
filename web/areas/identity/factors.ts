import { received } from "@procura/sdk";
import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { sessionQuery } from "../../app/session.ts";
import { anyone } from "../../lib/api.ts";

/** The person's own second factors. */
export const factorsQuery = queryOptions({ queryKey: ["second-factors"], queryFn: () => received(anyone.GET("/session/factors")) });

/** After a change: the list is another, the session is stronger or weaker, and other sessions may have ended. */
export async function readFactorsAnew(queryClient: QueryClient): Promise<void> {
  await Promise.all(
    [factorsQuery.queryKey, sessionQuery.queryKey, ["sessions"]].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
