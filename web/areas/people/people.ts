import { received, type User } from "@procura/sdk";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";

/** The people of one organization as another (or itself) sees them. */
export const peopleKey = (api: Api, organizationId: string) => [api.organizationId, "people", organizationId] as const;

export const userQuery = (api: Api, organizationId: string, userId: string) =>
  queryOptions({
    queryKey: [...peopleKey(api, organizationId), "user", userId],
    queryFn: () =>
      received(
        api.client.GET("/organizations/{organizationId}/users/{userId}", {
          params: { path: { organizationId, userId } },
        }),
      ),
  });

/** The levels that a partner chooses from for its own people; none elsewhere. */
export const levelsQuery = (api: Api, organizationId: string) =>
  queryOptions({
    queryKey: [...peopleKey(api, organizationId), "levels"],
    queryFn: () =>
      received(api.client.GET("/organizations/{organizationId}/levels", { params: { path: { organizationId } } })).then(
        ({ items }) => items,
      ),
  });

/** Shows a change at once on the user's page, and has the lists read anew. */
export function useUserChanged(api: Api): (user: User) => Promise<void> {
  const queryClient = useQueryClient();
  return async (user) => {
    queryClient.setQueryData(userQuery(api, user.organizationId, user.id).queryKey, user);
    await queryClient.invalidateQueries({ queryKey: [...peopleKey(api, user.organizationId), "list"] });
  };
}
