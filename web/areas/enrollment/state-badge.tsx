import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useLingui } from "@lingui/react/macro";
import type { EnrollmentApplication } from "@procura/sdk";

type State = EnrollmentApplication["state"];

const colors: Record<State, BadgeProps["color"]> = {
  draft: "informative",
  unconfirmed: "warning",
  "in-review": "brand",
  "information-requested": "warning",
  rejected: "danger",
  approved: "success",
  withdrawn: "informative",
};

export function useStateNames(): Record<State, string> {
  const { t } = useLingui();
  return {
    draft: t`Being filled in`,
    unconfirmed: t`To be confirmed`,
    "in-review": t`In review`,
    "information-requested": t`Question open`,
    rejected: t`Rejected`,
    approved: t`Approved`,
    withdrawn: t`Withdrawn`,
  };
}

export function StateBadge({ state }: { state: State }) {
  return (
    <Badge appearance="tint" color={colors[state]}>
      {useStateNames()[state]}
    </Badge>
  );
}
