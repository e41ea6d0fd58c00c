import { type ActivityEvent, type Named, received } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useOrganization } from "../../app/session.ts";
import type { Api } from "../../lib/api.ts";

/** One's own people, and everybody who did something on the page. */
export function usePeopleToChoose(api: Api, seen: ActivityEvent[], chosen: Named | undefined): Named[] {
  const { id: organizationId, allowedActions } = useOrganization();
  const own = useQuery({
    queryKey: [api.organizationId, "people", organizationId, "list", "names"],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/users", {
          params: { path: { organizationId }, query: { limit: 100 } },
        }),
      ),
    enabled: allowedActions.includes("users:user:read"),
  });
  return useMemo(() => {
    const people = new Map<string, Named>();
    for (const { id, displayName } of own.data?.items ?? []) people.set(id, { id, name: displayName });
    for (const { actor } of seen) if (actor.id && actor.name) people.set(actor.id, { id: actor.id, name: actor.name });
    if (chosen) people.set(chosen.id, chosen);
    return [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  }, [own.data, seen, chosen]);
}
