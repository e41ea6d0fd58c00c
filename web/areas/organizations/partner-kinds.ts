import { useLingui } from "@lingui/react/macro";
import type { PartnerKind } from "@procura/sdk";

/** The reseller first: most partners begin as one. */
export const kindsInOrder: readonly PartnerKind[] = ["indirect-reseller", "indirect-provider", "direct-partner", "advisor"];

export function usePartnerKinds(): Record<string, string> {
  const { t } = useLingui();
  return {
    "indirect-provider": t`Distributor`,
    "indirect-reseller": t`Reseller`,
    "direct-partner": t`Direct partner`,
    advisor: t`Advisor`,
  };
}
