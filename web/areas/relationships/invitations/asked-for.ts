import { useLingui } from "@lingui/react/macro";
import type { Invitation } from "@procura/sdk";
import { useLabels } from "../kinds.ts";

/** What an invitation asks for, in a few words. */
export function useAskedFor(): (invitation: Invitation) => string {
  const { t } = useLingui();
  const labels = useLabels();
  return ({ kind, includeDelegatedAdministration: administration, provider }) => {
    if (kind === "partnership") return administration ? t`Partnership and administrator access` : t`Partnership only`;
    if (kind !== "reseller") return labels[kind];
    const alone = administration ? t`Reseller and administration` : t`Reseller only`;
    return provider ? t`${alone}, with ${provider.name}` : alone;
  };
}
