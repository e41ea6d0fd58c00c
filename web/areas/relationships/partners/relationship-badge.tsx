import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";

/** What the partner is to the customer, in a word. */
export function RelationshipBadge({ relationship }: { relationship: Relationship }) {
  if (relationship.status === "ended") {
    return (
      <Badge appearance="tint" color="informative">
        <Trans>Ended</Trans>
      </Badge>
    );
  }
  return relationship.label === "reseller-and-delegated-administrator" ? (
    <Badge appearance="tint" color="brand" style={{ height: "auto" }}>
      <Trans>Reseller and delegated administrator</Trans>
    </Badge>
  ) : (
    <Badge appearance="tint" color="informative">
      <Trans>Reseller</Trans>
    </Badge>
  );
}
