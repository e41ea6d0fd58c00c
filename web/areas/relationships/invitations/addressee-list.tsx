import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Addressee } from "@procura/sdk";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  entry: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, alignItems: "center", overflowWrap: "anywhere" },
  fault: { color: tokens.colorStatusDangerForeground1, flexBasis: "100%" },
});

/** To whom, and how far each mail got. */
export function AddresseeList({ addressees }: { addressees: Addressee[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {addressees.map((addressee) => (
        <li key={addressee.email} className={styles.entry}>
          <Text>{addressee.email}</Text>
          <Delivery addressee={addressee} />
          {addressee.lastError && addressee.status !== "sent" ? (
            <Text size={200} className={styles.fault}>
              {addressee.lastError}
            </Text>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Delivery({ addressee: { status, attempts } }: { addressee: Addressee }) {
  switch (status) {
    case "sent":
      return (
        <Badge appearance="tint" color="success">
          <Trans>Delivered to the mail server</Trans>
        </Badge>
      );
    case "queued":
      return (
        <Badge appearance="tint" color="informative">
          {attempts > 0 ? <Trans>Trying again</Trans> : <Trans>On its way</Trans>}
        </Badge>
      );
    case "failed":
      return (
        <Badge appearance="tint" color="danger">
          <Trans>Could not be delivered</Trans>
        </Badge>
      );
    case "none":
      return (
        <Badge appearance="tint" color="informative">
          <Trans>Sent by you</Trans>
        </Badge>
      );
  }
}
