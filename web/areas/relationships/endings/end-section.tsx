import { Button, Text } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { ReasonDialog } from "../../../ui/reason-dialog.tsx";
import { Section } from "../../../ui/section.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { DeleteSection } from "./delete-section.tsx";
import { useEndRequest, useWithdrawal } from "./endings.ts";

/** How a customer ends what it has with a partner: why it can't by itself, what it can ask for, and how far that has come. */
export function EndSection({ api, relationship }: { api: Api; relationship: Relationship }) {
  const { t } = useLingui();
  const notify = useNotice();
  const [asking, setAsking] = useState(false);
  const { id, partner, endRequest, ending } = relationship;
  const request = useEndRequest(api, id, () => {
    setAsking(false);
    notify(t`${partner.name} has been asked to end the relationship.`);
  });
  const withdraw = useWithdrawal(api, id, () => notify(t`The request is withdrawn.`));
  if (ending) {
    return (
      <Section title={t`The relationship has ended`}>
        <Text>
          <Trans>
            {ending.by} ended it on <Moment at={ending.at} />.
          </Trans>{" "}
          {ending.reason ? <Trans>Reason: {ending.reason}</Trans> : null}
        </Text>
        <Text>
          <Trans>The activity still shows everything that was done. A new invitation begins a new relationship.</Trans>
        </Text>
      </Section>
    );
  }
  if (relationship.allowedActions.includes("relationships:relationship:delete"))
    return <DeleteSection api={api} relationship={relationship} />;
  const may = relationship.allowedActions.includes("relationships:end:request");
  if (endRequest) {
    return (
      <Section
        title={t`You have asked to end the relationship`}
        actions={
          may ? (
            <Button disabledFocusable={withdraw.isPending} onClick={() => withdraw.mutate()}>
              <Trans>Withdraw the request</Trans>
            </Button>
          ) : null
        }
      >
        <Timeline
          label={t`How far the request has come`}
          entries={[
            {
              key: "asked",
              at: endRequest.requestedAt,
              tone: "done",
              text: endRequest.reason ? t`${endRequest.requestedBy} asked: ${endRequest.reason}` : t`${endRequest.requestedBy} asked`,
            },
            endRequest.escalatedAt
              ? {
                  key: "escalated",
                  at: endRequest.escalatedAt,
                  tone: "bad",
                  text: t`${partner.name} let the day pass; the vendor has been told`,
                }
              : {
                  key: "due",
                  at: endRequest.dueAt,
                  tone: "waiting",
                  text: t`${partner.name} ends it by then; otherwise the vendor is told`,
                },
          ]}
        />
        <ProblemBar error={withdraw.error} />
      </Section>
    );
  }
  if (!may) return null;
  return (
    <Section
      title={t`End the relationship`}
      description={
        relationship.kind === "reseller"
          ? t`Subscriptions may depend on a reseller, so you can't end it alone: you ask ${partner.name} to end it by a set day. What it may do in your organization you can take away at once, without asking.`
          : t`You can't end it alone: you ask ${partner.name} to end it by a set day. What it has brought to your organization you can remove at any time; to stop it at once, lock all partner access.`
      }
      actions={
        <Button onClick={() => setAsking(true)}>
          <Trans>Ask to end it</Trans>
        </Button>
      }
    >
      {asking ? (
        <ReasonDialog
          title={t`Ask ${partner.name} to end the relationship?`}
          submit={t`Ask to end it`}
          hint={<Trans>{partner.name} can read it.</Trans>}
          command={request}
          onClose={() => setAsking(false)}
        >
          <Text>
            <Trans>
              {partner.name} gets a mail with the day by which to end it, and a reminder before. If it lets the day pass, the vendor is told
              and can end it. Until then everything stays as it is, and you can withdraw the request.
            </Trans>
          </Text>
        </ReasonDialog>
      ) : null}
    </Section>
  );
}
