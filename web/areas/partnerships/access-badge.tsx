import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { Partnership } from "@procura/sdk";

/** How it stands between the two, in a word. */
export function AccessBadge({ partnership: { status, administration } }: { partnership: Partnership }) {
  if (status === "ended") {
    return (
      <Badge appearance="tint" color="informative">
        <Trans>Ended</Trans>
      </Badge>
    );
  }
  switch (administration.state) {
    case "active":
      return (
        <Badge appearance="tint" color="brand">
          <Trans>With administrator access</Trans>
        </Badge>
      );
    case "removed":
      return (
        <Badge appearance="tint" color="warning">
          <Trans>Administrator access removed</Trans>
        </Badge>
      );
    case "none":
      return (
        <Badge appearance="tint" color="informative">
          <Trans>Without administrator access</Trans>
        </Badge>
      );
  }
}
