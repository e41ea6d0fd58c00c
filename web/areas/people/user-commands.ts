import { useLingui } from "@lingui/react/macro";
import { received, type User } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useNotice } from "../../ui/toasts.tsx";
import { peopleKey, useUserChanged } from "./people.ts";

type Transition = "disabling" | "enabling" | "restoration";

/** The commands on an account, ready for a confirmation. */
export function useUserCommands(api: Api, user: User) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const path = { organizationId: user.organizationId, userId: user.id };
  const readAnew = () => queryClient.invalidateQueries({ queryKey: peopleKey(api, user.organizationId) });

  return {
    disable: useTransition(api, user, "disabling", t`The user is disabled.`),
    enable: useTransition(api, user, "enabling", t`The user is enabled.`),
    restore: useTransition(api, user, "restoration", t`The user is restored.`),
    delete: useCommand<void, undefined>(
      () => received(api.client.DELETE("/organizations/{organizationId}/users/{userId}", { params: { path } })),
      {
        onSuccess: async () => {
          await readAnew();
          notify(t`The user is deleted.`);
        },
      },
    ),
    resetFactors: useCommand<void, undefined>(
      (_, key) =>
        received(
          api.client.POST("/organizations/{organizationId}/users/{userId}/second-factor-reset", {
            params: { path },
            ...idempotent(key),
          }),
        ),
      { onSuccess: () => notify(t`The second factors are reset.`) },
    ),
    reset: useCommand<void, { temporaryPassword: string | null }>(
      (_, key) =>
        received(
          api.client.POST("/organizations/{organizationId}/users/{userId}/password-reset", {
            params: { path },
            ...idempotent(key),
          }),
        ),
      { onSuccess: readAnew },
    ),
  };
}

function useTransition(api: Api, user: User, transition: Transition, done: string) {
  const notify = useNotice();
  const changed = useUserChanged(api);
  return useCommand<void, User>(
    (_, key) =>
      received(
        api.client.POST(`/organizations/{organizationId}/users/{userId}/${transition}`, {
          params: { path: { organizationId: user.organizationId, userId: user.id } },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async (next) => {
        await changed(next);
        notify(done);
      },
    },
  );
}
