import { useLingui } from "@lingui/react/macro";

export function usePartnerKinds(): Record<string, string> {
  const { t } = useLingui();
  return {
    "indirect-provider": t`Distributor`,
    "indirect-reseller": t`Reseller`,
    "direct-partner": t`Direct partner`,
    advisor: t`Advisor`,
  };
}
