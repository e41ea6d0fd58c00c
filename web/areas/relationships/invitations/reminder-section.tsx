import { Button, Switch, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Invitation, received } from "@procura/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { type Api, idempotent } from "../../../lib/api.ts";
import { useCommand } from "../../../lib/command.ts";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { Section } from "../../../ui/section.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { invitationQuery } from "./invitations.ts";

/** Whether those who have not answered are reminded, when next, and a reminder by hand. */
export function ReminderSection({ api, invitation }: { api: Api; invitation: Invitation }) {
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const path = { id: invitation.id };
  const keep = (changed: Invitation) => queryClient.setQueryData(invitationQuery(api, invitation.id).queryKey, changed);
  const remind = useCommand<void, Invitation>(
    (_, key) => received(api.client.POST("/invitations/{id}/reminder", { params: { path }, ...idempotent(key) })),
    {
      onSuccess: (changed) => {
        keep(changed);
        notify(t`The reminder goes to whoever takes your invitations.`);
      },
    },
  );
  const turn = useCommand<boolean, Invitation>(
    (on, key) => received(api.client.POST("/invitations/{id}/reminders", { params: { path }, body: { on }, ...idempotent(key) })),
    { onSuccess: keep },
  );
  const { on, nextAt } = invitation.reminders;
  return (
    <Section
      title={t`Reminders`}
      description={t`Mails to those whom Procura has sent the invitation to, with the same link, as long as nobody has answered. Who has reported the invitation or blocked you gets none; you are not told.`}
      actions={
        <Button disabledFocusable={remind.isPending} onClick={() => remind.mutate()}>
          <Trans>Remind now</Trans>
        </Button>
      }
    >
      <Switch
        label={t`Remind them automatically`}
        checked={on}
        disabled={turn.isPending}
        onChange={(_, { checked }) => turn.mutate(checked)}
      />
      {nextAt ? (
        <Text>
          <Trans>
            Next reminder: <Moment at={nextAt} />
          </Trans>
        </Text>
      ) : null}
      <ProblemBar error={remind.error ?? turn.error} />
    </Section>
  );
}
