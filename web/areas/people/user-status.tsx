import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { User } from "@procura/sdk";

export function UserStatus({ status }: { status: User["status"] }) {
  switch (status) {
    case "active":
      return (
        <Badge appearance="tint" color="success">
          <Trans>Active</Trans>
        </Badge>
      );
    case "disabled":
      return (
        <Badge appearance="tint" color="warning">
          <Trans>Disabled</Trans>
        </Badge>
      );
    case "deleted":
      return (
        <Badge appearance="tint" color="danger">
          <Trans>Deleted</Trans>
        </Badge>
      );
  }
}
