import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { NetworkMembership } from "@procura/sdk";

export function ActiveBadge({ active }: { active: boolean }) {
  return (
    <Badge appearance="tint" color={active ? "success" : "warning"}>
      {active ? <Trans>Active</Trans> : <Trans>Inactive</Trans>}
    </Badge>
  );
}

/** Whether an organization has the ID, or keeps it while its application is under review. */
export function LinkBadge({ linkedTo }: Pick<NetworkMembership, "linkedTo">) {
  if (!linkedTo) return <Trans>Free</Trans>;
  return (
    <Badge appearance="tint" color="brand">
      {linkedTo.status === "linked" ? <Trans>Used by a partner</Trans> : <Trans>In an application</Trans>}
    </Badge>
  );
}
