import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { AccessReview } from "@procura/sdk";
import type { Api } from "../../../lib/api.ts";
import { useFormats } from "../../../lib/formats.ts";
import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { ReviewLine } from "./review-line.tsx";

const useStyles = makeStyles({
  lines: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

export function ReviewSection({ api, review }: { api: Api; review: AccessReview }) {
  const styles = useStyles();
  const { t } = useLingui();
  const formats = useFormats();
  const { state, openedAt, openedBy, dueAt, doneAt, lines } = review;
  const day = formats.date(openedAt);
  return (
    <Section
      title={t`Review of ${day}`}
      description={
        <>
          {openedBy ? <Trans>{openedBy.name} began it.</Trans> : <Trans>It began by itself, since a year had passed.</Trans>}{" "}
          {state === "done" ? (
            doneAt ? (
              <Trans>
                Done on <Moment at={doneAt} dateOnly />.
              </Trans>
            ) : (
              <Trans>Nothing is left to decide.</Trans>
            )
          ) : (
            <Trans>
              Please decide by <Moment at={dueAt} dateOnly />. What nobody decides stays as it is.
            </Trans>
          )}
        </>
      }
      actions={<StateBadge state={state} />}
    >
      <ul className={styles.lines} aria-label={t`Partners in the review of ${day}`}>
        {lines.map((line) => (
          <ReviewLine key={line.grantId} api={api} reviewId={review.id} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function StateBadge({ state }: Pick<AccessReview, "state">) {
  switch (state) {
    case "open":
      return (
        <Badge appearance="tint" color="brand">
          <Trans>Still to decide</Trans>
        </Badge>
      );
    case "overdue":
      return (
        <Badge appearance="tint" color="danger">
          <Trans>Overdue</Trans>
        </Badge>
      );
    case "done":
      return (
        <Badge appearance="tint" color="success">
          <Trans>Done</Trans>
        </Badge>
      );
  }
}
