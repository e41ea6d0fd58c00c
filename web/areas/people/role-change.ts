import { useLingui } from "@lingui/react/macro";
import { type RoleName, received, type User } from "@procura/sdk";
import type { UseMutationResult } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useNotice } from "../../ui/toasts.tsx";
import { useUserChanged } from "./people.ts";

const address = "/organizations/{organizationId}/users/{userId}/roles/{roleId}";

function useChange(api: Api, user: User, change: "give" | "take", done: (role: RoleName) => string) {
  const changed = useUserChanged(api);
  const notify = useNotice();
  return useCommand<RoleName, User>(
    (role) => {
      const params = { path: { organizationId: user.organizationId, userId: user.id, roleId: role.id } };
      return received(change === "give" ? api.client.PUT(address, { params }) : api.client.DELETE(address, { params }));
    },
    {
      onSuccess: async (next, role) => {
        await changed(next);
        notify(done(role));
      },
    },
  );
}

export function useGiveRole(api: Api, user: User): UseMutationResult<User, Error, RoleName> {
  const { t } = useLingui();
  return useChange(api, user, "give", ({ name }) => t`${user.displayName} now holds the role ${name}.`);
}

export function useTakeRole(api: Api, user: User): UseMutationResult<User, Error, RoleName> {
  const { t } = useLingui();
  return useChange(api, user, "take", ({ name }) => t`${user.displayName} no longer holds the role ${name}.`);
}
