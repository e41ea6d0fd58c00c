import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { WaitingAcceptance } from "@procura/sdk";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../lib/api.ts";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { useWaitingRefusal, waitingQuery } from "./second-administrator.ts";

/** What one administrator has accepted and another one has to confirm. */
export function WaitingNotices({ api }: { api: Api }) {
  const waiting = useQuery(waitingQuery(api));
  return waiting.data?.items.map((one) => <WaitingNotice key={one.id} api={api} waiting={one} />);
}

function WaitingNotice({ api, waiting }: { api: Api; waiting: WaitingAcceptance }) {
  const { t } = useLingui();
  const notify = useNotice();
  const { partner, acceptedBy, acceptedAt, expiresAt, link } = waiting;
  const refuse = useWaitingRefusal(api, waiting.id, () => notify(t`Nothing has taken effect.`));
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody style={{ whiteSpace: "normal" }}>
          <MessageBarTitle>
            <Trans>The request of {partner.name} waits for a second administrator.</Trans>
          </MessageBarTitle>{" "}
          <Trans>
            {acceptedBy.name} accepted it on <Moment at={acceptedAt} />. Nothing takes effect until a different global administrator
            confirms, by <Moment at={expiresAt} dateOnly />.
          </Trans>
        </MessageBarBody>
        {link ? (
          <MessageBarActions>
            <Button size="small" as="a" href={link}>
              <Trans>Look at the request</Trans>
            </Button>
            <Button size="small" disabledFocusable={refuse.isPending} onClick={() => refuse.mutate()}>
              <Trans>Refuse</Trans>
            </Button>
          </MessageBarActions>
        ) : null}
      </MessageBar>
      <ProblemBar error={refuse.error} />
    </>
  );
}
