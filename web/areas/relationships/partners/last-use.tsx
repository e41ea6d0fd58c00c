import { Trans } from "@lingui/react/macro";
import type { GrantUse } from "@procura/sdk";
import { Moment } from "../../../ui/moment.tsx";

/** When administration was last used, and by whom. */
export function LastUse({ use: { lastUsedAt, lastUsedBy } }: { use: Pick<GrantUse, "lastUsedAt" | "lastUsedBy"> }) {
  return lastUsedAt === null ? (
    <Trans>Never used</Trans>
  ) : (
    <Trans>
      Last used on <Moment at={lastUsedAt} dateOnly /> by {lastUsedBy ?? ""}
    </Trans>
  );
}
