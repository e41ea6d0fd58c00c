import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { InvitationStatus as Status } from "@procura/sdk";

const colors: Record<Status, BadgeProps["color"]> = {
  draft: "informative",
  open: "brand",
  accepted: "success",
  declined: "danger",
  withdrawn: "warning",
  expired: "warning",
};

export function useStatusNames(): Record<Status, string> {
  const { t } = useLingui();
  return {
    draft: t`Draft`,
    open: t`Open`,
    accepted: t`Accepted`,
    declined: t`Declined`,
    withdrawn: t`Withdrawn`,
    expired: t`Expired`,
  };
}

export function InvitationStatus({ status }: { status: Status }) {
  return (
    <Badge appearance="tint" color={colors[status]}>
      {useStatusNames()[status]}
    </Badge>
  );
}
