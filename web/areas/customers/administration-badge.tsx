import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { AdministrationState } from "@procura/sdk";

/** In a narrow column it takes two lines. */
const wraps = { height: "auto", minHeight: "20px" };

/** What the partner may do for the customer, in a word. */
export function AdministrationBadge({ state, suspendedAt }: { state: AdministrationState; suspendedAt: string | null }) {
  if (suspendedAt) {
    return (
      <Badge appearance="tint" style={wraps} color="warning">
        <Trans>Administration suspended</Trans>
      </Badge>
    );
  }
  switch (state) {
    case "active":
      return (
        <Badge appearance="tint" style={wraps} color="success">
          <Trans>Delegated administration</Trans>
        </Badge>
      );
    case "removed":
      return (
        <Badge appearance="tint" style={wraps} color="warning">
          <Trans>Administration removed</Trans>
        </Badge>
      );
    case "none":
      return (
        <Badge appearance="tint" style={wraps} color="informative">
          <Trans>No administration</Trans>
        </Badge>
      );
  }
}

/** The vendor suspends what the partner has with the customer. */
export function SuspendedBadge() {
  return (
    <Badge appearance="tint" style={wraps} color="danger">
      <Trans>Suspended by the vendor</Trans>
    </Badge>
  );
}
