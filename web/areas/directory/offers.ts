import { useLingui } from "@lingui/react/macro";
import type { Provider } from "@procura/sdk";

type Offer = Provider["offers"][number];

export const offers: readonly Offer[] = ["training", "marketing", "financing"];

export function useOfferNames(): Record<Offer, string> {
  const { t } = useLingui();
  return { training: t`Training`, marketing: t`Help with marketing`, financing: t`Financing and credit terms` };
}
