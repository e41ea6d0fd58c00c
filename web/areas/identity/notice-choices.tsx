import { Switch, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received } from "@procura/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { useForm } from "../../ui/form.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";

/** Which notices come by mail; those on the account itself always do. */
export function NoticeChoices() {
  const form = useForm();
  const { i18n } = useLingui();
  const queryClient = useQueryClient();
  const key = ["notice-choices", i18n.locale];
  const choices = useQuery({ queryKey: key, queryFn: () => received(anyone.GET("/session/notice-choices")) });
  const choose = useCommand(
    ({ topic, byMail }: { topic: string; byMail: boolean }) => received(anyone.PUT("/session/notice-choices", { body: { topic, byMail } })),
    { onSuccess: (chosen) => queryClient.setQueryData(key, chosen) },
  );
  if (choices.isPending) return <Loading rows={2} />;
  if (!choices.data) return <ProblemBar error={choices.error} onRetry={() => void choices.refetch()} />;
  return (
    <div className={form.root}>
      <ProblemBar error={choose.error} />
      {choices.data.items.map(({ topic, name, description, byMail }) => (
        <div key={topic}>
          <Switch
            label={name}
            checked={byMail}
            aria-describedby={`notice-${topic}`}
            disabled={choose.isPending}
            onChange={(_, { checked }) => choose.mutate({ topic, byMail: checked })}
          />
          <Text id={`notice-${topic}`} size={200} block className={form.quiet}>
            {description}
          </Text>
        </div>
      ))}
      <Text size={200} className={form.quiet}>
        <Trans>Notices on your password, your address and the security of your account always come.</Trans>
      </Text>
    </div>
  );
}
