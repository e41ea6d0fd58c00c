import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { InvitationBatch } from "@procura/sdk";

type Status = InvitationBatch["status"];

const colors: Record<Status, BadgeProps["color"]> = {
  waiting: "informative",
  reading: "brand",
  sending: "brand",
  finished: "success",
  stopped: "warning",
  failed: "danger",
};

export function BatchStatus({ status }: { status: Status }) {
  const { t } = useLingui();
  const names: Record<Status, string> = {
    waiting: t`Waiting for the file`,
    reading: t`Reading the file`,
    sending: t`Sending`,
    finished: t`Finished`,
    stopped: t`Stopped`,
    failed: t`Failed`,
  };
  return (
    <Badge appearance="tint" color={colors[status]}>
      {names[status]}
    </Badge>
  );
}
