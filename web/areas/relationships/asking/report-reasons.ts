import { useLingui } from "@lingui/react/macro";
import type { ReportReason } from "@procura/sdk";

export function useReportReasons(): Record<ReportReason, string> {
  const { t } = useLingui();
  return {
    "unknown-sender": t`We do not know this partner`,
    "pretends-to-be-another": t`The sender pretends to be somebody else`,
    unwanted: t`We never asked for this, and don't want more of it`,
    other: t`Something else`,
  };
}
