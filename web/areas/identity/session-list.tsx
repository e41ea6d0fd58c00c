import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import { received, type Session } from "@procura/sdk";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { anyone } from "../../lib/api.ts";
import { useCommand } from "../../lib/command.ts";
import { Loading } from "../../ui/loading.tsx";
import { Moment } from "../../ui/moment.tsx";
import { ProblemBar } from "../../ui/problem-bar.tsx";
import { useNotice } from "../../ui/toasts.tsx";

const sessionsKey = ["sessions"];

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  entry: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  device: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function SessionList() {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const queryClient = useQueryClient();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: () => received(anyone.GET("/sessions")) });
  const end = useCommand((session: Session) => received(anyone.DELETE("/sessions/{id}", { params: { path: { id: session.id } } })), {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsKey });
      notify(t`The session has ended.`);
    },
  });
  if (sessions.isPending) return <Loading rows={2} />;
  if (!sessions.data) return <ProblemBar error={sessions.error} onRetry={() => void sessions.refetch()} />;
  return (
    <>
      <ProblemBar error={end.error} />
      <ul className={styles.list}>
        {sessions.data.items.map((session) => (
          <li key={session.id} className={styles.entry}>
            <div>
              <div className={styles.device}>
                <Text weight="semibold">{session.device ?? t`Unknown device`}</Text>
                {session.current ? (
                  <Badge appearance="tint" color="success">
                    <Trans>This one</Trans>
                  </Badge>
                ) : null}
              </div>
              <Text size={200} className={styles.quiet}>
                <Trans>
                  Last used <Moment at={session.lastSeenAt} />, signed in <Moment at={session.createdAt} />
                </Trans>
                {session.ipAddress ? ` · ${session.ipAddress}` : ""}
              </Text>
            </div>
            {session.current ? null : (
              <Button
                size="small"
                disabledFocusable={end.isPending}
                onClick={() => end.mutate(session)}
                aria-label={t`End session: ${session.device ?? t`Unknown device`}`}
              >
                <Trans>End session</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
