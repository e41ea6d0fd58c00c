import { Badge } from "@fluentui/react-components";
import { Trans, useLingui } from "@lingui/react/macro";
import type { App } from "@procura/sdk";

const colors = {
  offered: "warning",
  published: "success",
  updating: "brand",
  unpublished: "informative",
  withdrawn: "danger",
  removed: "danger",
} as const;

/** How an app stands, and whether anybody still maintains it. */
export function AppBadge({ app: { state, maintained } }: { app: App }) {
  const { t } = useLingui();
  const names: Record<App["state"], string> = {
    offered: t`Waits for a decision`,
    published: t`Published`,
    updating: t`Published, new version waits`,
    unpublished: t`Not published`,
    withdrawn: t`Withdrawn by the partner`,
    removed: t`Removed by the customer`,
  };
  return (
    <span style={{ display: "inline-flex", flexWrap: "wrap", gap: "4px" }}>
      <Badge appearance="tint" color={colors[state]}>
        {names[state]}
      </Badge>
      {maintained ? null : (
        <Badge appearance="tint" color="warning">
          <Trans>No longer maintained</Trans>
        </Badge>
      )}
    </span>
  );
}
