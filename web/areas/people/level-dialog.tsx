import { useLingui } from "@lingui/react/macro";
import { type Level, received, type User } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Api } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { fieldError } from "../../lib/problem.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { useNotice } from "../../ui/toasts.tsx";
import { LevelChoice } from "./level-choice.tsx";
import type { LevelWishes } from "./level-wishes.ts";
import { wishOf } from "./level-wishes.ts";
import { useUserChanged } from "./people.ts";

interface LevelDialogProps {
  api: Api;
  user: User;
  levels: readonly Level[];
  onClose: () => void;
}

export function LevelDialog({ api, user, levels, onClose }: LevelDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const changed = useUserChanged(api);
  const [agentLevel, setAgentLevel] = useState(onlyOne(user.agentLevels));
  const [adminLevel, setAdminLevel] = useState(onlyOne(user.adminLevels));
  const mayAgents = user.allowedActions.includes("users:group:assign");
  const mayAdmins = user.allowedActions.includes("users:role:assign");
  const wishes: LevelWishes = {
    ...(mayAgents ? wishOf("agentLevel", agentLevel, user.agentLevels) : {}),
    ...(mayAdmins ? wishOf("adminLevel", adminLevel, user.adminLevels) : {}),
  };
  const save = useCommand<LevelWishes, User>(
    (body, _key) =>
      received(
        api.client.PATCH("/organizations/{organizationId}/users/{userId}/levels", {
          params: { path: { organizationId: user.organizationId, userId: user.id } },
          body,
        }),
      ),
    {
      onSuccess: async (next) => {
        await changed(next);
        await queryClient.invalidateQueries({ queryKey: [api.organizationId, "groups"] });
        notify(t`The levels of ${next.displayName} are changed, as of now.`);
        onClose();
      },
    },
  );
  return (
    <FormDialog
      title={t`Levels of ${user.displayName}`}
      submit={t`Change levels`}
      busy={save.isPending}
      error={save.error}
      disabled={Object.keys(wishes).length === 0}
      onClose={onClose}
      onSubmit={() => save.mutate(wishes)}
    >
      {mayAgents ? (
        <LevelChoice
          kind="agent-level"
          label={t`Agent level`}
          levels={levels}
          value={agentLevel}
          held={user.agentLevels}
          error={fieldError(save.error, "agentLevel")}
          onChange={setAgentLevel}
        />
      ) : null}
      {mayAdmins ? (
        <LevelChoice
          kind="admin-level"
          label={t`Admin level`}
          levels={levels}
          value={adminLevel}
          held={user.adminLevels}
          error={fieldError(save.error, "adminLevel")}
          onChange={setAdminLevel}
        />
      ) : null}
    </FormDialog>
  );
}

/** Several are not one: then nothing is chosen until somebody chooses. */
function onlyOne(held: readonly string[]): string {
  return held.length === 0 ? "none" : held.length === 1 ? (held[0] ?? "") : "";
}
