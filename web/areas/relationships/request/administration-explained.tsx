import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { RelationshipKind } from "../kinds.ts";

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2 },
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: "18px", lineHeight: tokens.lineHeightBase400 },
});

/** What the tick means, for both sides, before anything is sent. */
export function AdministrationExplained({ kind, included }: { kind: RelationshipKind; included: boolean }) {
  const styles = useStyles();
  if (kind === "advisor") {
    return (
      <div className={styles.root}>
        <Text>
          <Trans>
            If the customer accepts, and until it takes that back, your <strong>admin agents</strong> and <strong>helpdesk agents</strong>{" "}
            act there as helpdesk and service support administrators: they can reset passwords of people without far-reaching roles, and
            handle support requests. Everything they do is recorded where the customer can read it.
          </Trans>
        </Text>
      </div>
    );
  }
  if (!included) {
    return (
      <div className={styles.root}>
        <Text>
          <Trans>
            Without it you are the customer's reseller only: you can't see or manage its users and services. You can ask for administration
            later, with another invitation.
          </Trans>
        </Text>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Text>
        <Trans>If the customer accepts, and until it takes that back:</Trans>
      </Text>
      <ul className={styles.list}>
        <li>
          <Trans>
            your <strong>admin agents</strong> act there as global administrators: they can manage everything, all users and their passwords
            included;
          </Trans>
        </li>
        <li>
          <Trans>
            your <strong>helpdesk agents</strong> act there as helpdesk administrators: they can reset passwords of people without
            far-reaching roles;
          </Trans>
        </li>
        <li>
          <Trans>
            everything they do is recorded, with their name, where the customer can read it. There is no end date; the customer can remove
            these rights at any moment.
          </Trans>
        </li>
      </ul>
    </div>
  );
}

/** The same for a provider that asks a reseller. */
export function AccessExplained({ included }: { included: boolean }) {
  const styles = useStyles();
  if (!included) {
    return (
      <div className={styles.root}>
        <Text>
          <Trans>
            Without it you can submit orders for the reseller's customers, but you can't see or manage the reseller's own organization.
          </Trans>
        </Text>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Text>
        <Trans>If the reseller agrees to this line, and until it takes that back:</Trans>
      </Text>
      <ul className={styles.list}>
        <li>
          <Trans>
            your <strong>admin agents</strong> act as global administrators in the reseller's own organization, but never on people who
            themselves work for its customers, nor on its global administrators;
          </Trans>
        </li>
        <li>
          <Trans>
            your <strong>helpdesk agents</strong> act there as helpdesk administrators;
          </Trans>
        </li>
        <li>
          <Trans>the reseller can remove the access at any moment, and the partnership stands. Its customers are not touched by it.</Trans>
        </li>
      </ul>
    </div>
  );
}
