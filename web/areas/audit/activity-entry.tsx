import { Avatar, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ActivityEvent, Named } from "@procura/sdk";
import { useOrganization } from "../../app/session.ts";
import { Moment } from "../../ui/moment.tsx";
import { useSentence } from "./sentences.ts";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ActivityEntryProps {
  event: ActivityEvent;
  onPerson?: (person: Named) => void;
}

/** One event as a sentence: who did what; below: for which organization, when, under which permission. */
export function ActivityEntry({ event, onPerson }: ActivityEntryProps) {
  const styles = useStyles();
  const { t } = useLingui();
  const home = useOrganization();
  const sentence = useSentence(event);
  const { actor, onBehalfOf } = event;
  const name = actor.name || t`Someone who was not signed in`;
  const elsewhere = actor.organization && actor.organization.id !== home.id ? actor.organization.name : undefined;
  const { id } = actor;
  return (
    <li className={styles.entry}>
      <Avatar name={name} size={32} color="colorful" aria-hidden="true" />
      <div className={styles.text}>
        <Text>
          {onPerson && id ? (
            <Link
              as="button"
              inline
              onClick={() => onPerson({ id, name })}
              title={t`Show only what ${name} did`}
              style={{ fontWeight: 600 }}
            >
              {name}
            </Link>
          ) : (
            <strong>{name}</strong>
          )}
          {elsewhere ? ` (${elsewhere})` : ""}: {sentence}
        </Text>
        <Text size={200} className={styles.quiet}>
          <Moment at={event.at} />
          {onBehalfOf ? (
            <>
              {" · "}
              {onBehalfOf.id === home.id ? (
                <Trans>on your behalf, under the delegated administration you granted</Trans>
              ) : (
                <Trans>on behalf of {onBehalfOf.name}, under its delegated administration</Trans>
              )}
            </>
          ) : null}
          {event.grantId ? (
            <>
              {" · "}
              <Trans>grant {event.grantId.slice(-8)}</Trans>
            </>
          ) : null}
        </Text>
      </div>
    </li>
  );
}
