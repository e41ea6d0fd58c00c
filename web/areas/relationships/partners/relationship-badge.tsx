import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Relationship } from "@procura/sdk";
import { useLabels } from "../kinds.ts";

/** What the partner is to the customer, in a word. */
export function RelationshipBadge({ relationship }: { relationship: Relationship }) {
  const labels = useLabels();
  if (relationship.status === "ended") {
    return (
      <Badge appearance="tint" color="informative" style={{ height: "auto" }}>
        {labels[relationship.label]} · <Trans>Ended</Trans>
      </Badge>
    );
  }
  const badge = (
    <Badge appearance="tint" color={relationship.administration.state === "active" ? "brand" : "informative"} style={{ height: "auto" }}>
      {labels[relationship.label]}
    </Badge>
  );
  if (!relationship.suspension) return badge;
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "4px" }}>
      {badge}
      <Badge appearance="tint" color="danger" style={{ height: "auto" }}>
        <Trans>Suspended</Trans>
      </Badge>
    </span>
  );
}
