import { useLingui } from "@lingui/react/macro";
import { type Group, type GroupMember, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useNotice } from "../../ui/toasts.tsx";
import { groupsKey } from "./groups.ts";

type Member = Pick<GroupMember, "id" | "displayName">;
const address = "/organizations/{organizationId}/groups/{groupId}/members/{userId}";

export function useAddMember(api: Api, group: Group) {
  const { t } = useLingui();
  return useChange(api, group, "add", ({ displayName }) => t`${displayName} is now in ${group.name}.`);
}

export function useRemoveMember(api: Api, group: Group) {
  const { t } = useLingui();
  return useChange(api, group, "remove", ({ displayName }) => t`${displayName} is no longer in ${group.name}.`);
}

function useChange(api: Api, group: Group, change: "add" | "remove", done: (member: Member) => string) {
  const notify = useNotice();
  const queryClient = useQueryClient();
  return useCommand<Member, undefined>(
    (member) => {
      const params = { path: { organizationId: api.organizationId, groupId: group.id, userId: member.id } };
      return received(change === "add" ? api.client.PUT(address, { params }) : api.client.DELETE(address, { params }));
    },
    {
      onSuccess: async (_, member) => {
        await queryClient.invalidateQueries({ queryKey: groupsKey(api) });
        notify(done(member));
      },
    },
  );
}
