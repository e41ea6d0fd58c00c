import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import { useWording } from "./wording.ts";

const useStyles = makeStyles({
  bar: { paddingBlock: tokens.spacingVerticalS, alignItems: "start" },
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  request: { display: "block", color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXS },
});

/** What went wrong, in the server's words, and what to do next. Shows nothing while there is no error. */
export function ProblemBar({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const styles = useStyles();
  const wording = useWording(error);
  if (!wording) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{wording.title}</MessageBarTitle> {wording.detail} {wording.nextStep}
        {wording.requestId ? (
          <Text size={200} className={styles.request}>
            <Trans>Request ID: {wording.requestId}</Trans>
          </Text>
        ) : null}
      </MessageBarBody>
      {onRetry ? (
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        </MessageBarActions>
      ) : null}
    </MessageBar>
  );
}
