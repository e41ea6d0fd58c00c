import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { HelpRequest } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";
import { Quote } from "../../../ui/quote.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Requests for help with what became of them. */
export function HelpList({ items }: { items: readonly HelpRequest[] }) {
  const styles = useStyles();
  const { t } = useLingui();
  return (
    <ul className={styles.list} aria-label={t`Requests to the vendor`}>
      {items.map(({ id, subject, description, status, askedAt, askedBy, note, answeredBy, answeredAt }) => (
        <li key={id} className={styles.item}>
          <div className={styles.head}>
            <Text weight="semibold">{subject}</Text>
            <HelpBadge status={status} />
          </div>
          <Text className={styles.quiet}>
            <Trans>
              Asked by {askedBy} on <Moment at={askedAt} />
            </Trans>
          </Text>
          <Text style={{ whiteSpace: "pre-wrap" }}>{description}</Text>
          {note && answeredAt ? (
            <>
              <Text className={styles.quiet}>
                <Trans>
                  {answeredBy ?? ""} answered on <Moment at={answeredAt} />
                </Trans>
              </Text>
              <Quote>{note}</Quote>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

export function HelpBadge({ status }: Pick<HelpRequest, "status">) {
  switch (status) {
    case "open":
      return (
        <Badge appearance="tint" color="warning">
          <Trans>Waiting for the vendor</Trans>
        </Badge>
      );
    case "answered":
      return (
        <Badge appearance="tint" color="brand">
          <Trans>Answered</Trans>
        </Badge>
      );
    case "closed":
      return (
        <Badge appearance="tint" color="success">
          <Trans>Closed</Trans>
        </Badge>
      );
  }
}
