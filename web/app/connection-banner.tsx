import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import { reportReachable, serverAnswers, useReachable } from "../lib/connection.ts";

const retryMs = 4000;

const useStyles = makeStyles({
  bar: { position: "sticky", top: 0, zIndex: 1000, borderRadius: 0, paddingBlock: tokens.spacingVerticalXS },
  body: { whiteSpace: "normal" },
});

/** While the server is away: says so, tries again by itself, and reads everything anew once it is back. */
export function ConnectionBanner() {
  const styles = useStyles();
  const reachable = useReachable();
  const queryClient = useQueryClient();
  const tryAgain = useCallback(async () => {
    if (!(await serverAnswers())) return;
    reportReachable(true);
    await queryClient.invalidateQueries();
  }, [queryClient]);
  useEffect(() => {
    if (reachable) return;
    const timer = window.setInterval(tryAgain, retryMs);
    return () => window.clearInterval(timer);
  }, [reachable, tryAgain]);
  if (reachable) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <Trans>
          The server is not responding right now. What you entered is still here, and this page continues on its own as soon as the server
          is back.
        </Trans>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={tryAgain}>
          <Trans>Try now</Trans>
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
