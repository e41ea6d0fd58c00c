import { Badge } from "@fluentui/react-components";
import { Trans } from "@lingui/react/macro";
import type { CustomerImport } from "@procura/sdk";

export function ImportStatus({ status }: { status: CustomerImport["status"] }) {
  switch (status) {
    case "waiting":
      return (
        <Badge appearance="tint" color="informative">
          <Trans>Waiting for the file</Trans>
        </Badge>
      );
    case "running":
      return (
        <Badge appearance="tint" color="brand">
          <Trans>Under way</Trans>
        </Badge>
      );
    case "finished":
      return (
        <Badge appearance="tint" color="success">
          <Trans>Finished</Trans>
        </Badge>
      );
    case "failed":
      return (
        <Badge appearance="tint" color="danger">
          <Trans>Stopped early</Trans>
        </Badge>
      );
  }
}
