import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AccessReviewLine } from "@procura/sdk";
import { useState } from "react";
import type { Api } from "../../../lib/api.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { RouterLink } from "../../../ui/links.tsx";
import { Moment } from "../../../ui/moment.tsx";
import { ProblemBar } from "../../../ui/problem-bar.tsx";
import { useNotice } from "../../../ui/toasts.tsx";
import { IdleBadge } from "../partners/idle-badge.tsx";
import { LastUse } from "../partners/last-use.tsx";
import { useLineDecision } from "./reviews.ts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** One partner in a review: what it may do, how it uses it, and the decision. */
export function ReviewLine({ api, reviewId, line }: { api: Api; reviewId: string; line: AccessReviewLine }) {
  const styles = useStyles();
  const { t } = useLingui();
  const notify = useNotice();
  const [removing, setRemoving] = useState(false);
  const { partner, relationshipId, roles, since, consentedBy, use, state } = line;
  const one = { reviewId, grantId: line.grantId };
  const keep = useLineDecision(api, one, "keep", () => notify(t`${partner.name} keeps its admin roles.`));
  const remove = useLineDecision(api, one, "remove", () =>
    notify(t`The admin roles of ${partner.name} are removed from this relationship.`),
  );
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <RouterLink to="/o/$organizationId/partners/$relationshipId" params={{ organizationId: api.organizationId, relationshipId }}>
          {partner.name}
        </RouterLink>
        {state === "open" ? <IdleBadge use={use} /> : null}
      </div>
      <Facts>
        <Fact name={t`What it may do`}>{roles.map(({ name }) => name).join(", ")}</Fact>
        <Fact name={t`Since`}>
          <Trans>
            <Moment at={since} dateOnly />, allowed by {consentedBy}
          </Trans>
        </Fact>
        <Fact name={t`Use`}>
          <LastUse use={use} />
        </Fact>
        <Fact name={t`Decision`}>
          <Decision line={line} />
        </Fact>
      </Facts>
      {line.allowedActions.length > 0 ? (
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={keep.isPending}
            aria-label={t`Keep: ${partner.name}`}
            onClick={() => keep.mutate()}
          >
            <Trans>Keep</Trans>
          </Button>
          <Button aria-label={t`Remove admin roles: ${partner.name}`} onClick={() => setRemoving(true)}>
            <Trans>Remove admin roles</Trans>
          </Button>
        </div>
      ) : null}
      <ProblemBar error={keep.error} />
      {removing ? (
        <ConfirmDialog
          open
          title={t`Remove the admin roles of ${partner.name}?`}
          confirm={t`Remove admin roles`}
          command={remove}
          onClose={() => setRemoving(false)}
        >
          <Text>
            <Trans>
              Nobody at {partner.name} can act in your organization through these roles any more, at once. The relationship stands, your
              subscriptions and agreements are unchanged.
            </Trans>
          </Text>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}

function Decision({ line: { state, decidedAt, decidedBy } }: { line: AccessReviewLine }) {
  if (state === "open") return <Trans>Still to decide</Trans>;
  if (state === "ended") return <Trans>The admin roles ended outside of this review</Trans>;
  const by = decidedBy ?? "";
  const at = decidedAt ? <Moment at={decidedAt} /> : null;
  return state === "kept" ? (
    <Trans>
      Kept by {by} on {at}
    </Trans>
  ) : (
    <Trans>
      Removed by {by} on {at}
    </Trans>
  );
}
