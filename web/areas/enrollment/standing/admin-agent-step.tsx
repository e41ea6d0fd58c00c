import { useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { sessionQuery, useMe } from "../../../app/session.ts";
import type { Api } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { SubmitButton } from "../../../ui/submit-button.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { groupsKey } from "../../access/groups.ts";
import { standingQuery } from "../enrollment.ts";
import { NextStep } from "./next-step.tsx";

interface AdminAgentStepProps {
  api: Api;
  done: boolean;
  groupId: string | null;
}

/** A global administrator is no agent by that: whoever applied checks it, and becomes one with one click. */
export function AdminAgentStep({ api, done, groupId }: AdminAgentStepProps) {
  const { t } = useLingui();
  const { user } = useMe();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const join = useCommand<string, undefined>(
    (group) =>
      received(
        api.client.PUT("/organizations/{organizationId}/groups/{groupId}/members/{userId}", {
          params: { path: { organizationId: api.organizationId, groupId: group, userId: user.id } },
        }),
      ),
    {
      onSuccess: async () => {
        const changed = [groupsKey(api), standingQuery(api).queryKey, sessionQuery.queryKey];
        await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
        notify(t`You are an admin agent now.`);
      },
    },
  );
  return (
    <NextStep
      done={done}
      title={t`Check that you are an admin agent`}
      text={t`Admin agents invite customers and work for them. You are not one yet, even as global administrator.`}
    >
      <ProblemBar error={join.error} />
      {groupId ? (
        <SubmitButton type="button" busy={join.isPending} onClick={() => join.mutate(groupId)}>
          {t`Make me an admin agent`}
        </SubmitButton>
      ) : null}
    </NextStep>
  );
}
