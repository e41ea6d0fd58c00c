import { Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Relationship, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useOrganization } from "../../../app/session.ts";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useLabels } from "../kinds.ts";
import { CreatedAccounts } from "./created-accounts.tsx";
import { useOtherWays } from "./other-ways.ts";
import { relationshipQuery, relationshipsKey } from "./relationships.ts";

interface RemoveRolesDialogProps {
  api: Api;
  relationship: Relationship;
  onClose: () => void;
}

export function RemoveRolesDialog({ api, relationship, onClose }: RemoveRolesDialogProps) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const organization = useOrganization();
  const { id, partner, kind } = relationship;
  const role = useLabels()[kind];
  const otherWays = useOtherWays(api, relationship);
  const remove = useCommand<void, Relationship>(
    (_, key) =>
      received(
        api.client.POST("/relationships/{id}/administration-removal", {
          params: { path: { id } },
          ...idempotent(key),
        }),
      ),
    {
      onSuccess: async (removed) => {
        queryClient.setQueryData(relationshipQuery(api, id).queryKey, removed);
        await queryClient.invalidateQueries({ queryKey: relationshipsKey(api) });
        notify(t`The admin roles of ${partner.name} are removed from this relationship.`);
      },
    },
  );
  return (
    <ConfirmDialog
      open
      title={t`Remove the admin roles of ${partner.name}?`}
      confirm={t`Remove admin roles`}
      command={remove}
      onClose={onClose}
    >
      <Text>
        <strong>
          <Trans>What stops, at once:</Trans>
        </strong>{" "}
        <Trans>nobody at {partner.name} can act in your organization through these roles any more, open pages included.</Trans>
      </Text>
      {otherWays ? (
        <Text>
          <strong>
            <Trans>What does not stop:</Trans>
          </strong>{" "}
          <Trans>
            the other ways that {partner.name} has into your organization. Look at Partner relationships, or lock all partner access.
          </Trans>
        </Text>
      ) : null}
      <Text>
        <strong>
          <Trans>What to look at:</Trans>
        </strong>{" "}
        <Trans>
          accounts in your organization that {partner.name} created for you, or whose passwords they reset, are yours and stay. Look through
          Users, and disable those that you don't know.
        </Trans>
      </Text>
      {organization.allowedActions.includes("audit:event:read") ? <CreatedAccounts api={api} partner={partner} /> : null}
      <Text>
        <strong>
          <Trans>What stands:</Trans>
        </strong>{" "}
        <Trans>
          the relationship with {partner.name} ({role}), your subscriptions and agreements; the activity still shows everything they have
          done. If you want their help again, they send a new invitation and you accept it.
        </Trans>
      </Text>
    </ConfirmDialog>
  );
}
