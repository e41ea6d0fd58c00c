import { actions } from "../access/index.ts";
import type { Refusal } from "../platform/index.ts";

interface OrganizationKind {
  readonly is_vendor: boolean;
  readonly partner_kind: string | null;
}

/** Why the organization can't give these scopes to a service; null if it can. What only the vendor or partners do, only their services do. */
export function refuseScopes(scopes: readonly string[], organization: OrganizationKind): Refusal | null {
  const wrong = scopes.filter((scope) => {
    const families = Object.values(actions).flatMap((facts) => ("scope" in facts && facts.scope === scope ? [facts.family] : []));
    return !families.some(
      (family) => family === "directory" || (family === "vendor" ? organization.is_vendor : organization.partner_kind !== null),
    );
  });
  if (wrong.length === 0) return null;
  return {
    code: "scope-not-available",
    message: {
      en: `Not available to your organization: ${wrong.join(", ")}.`,
      it: `Non disponibile per la tua organizzazione: ${wrong.join(", ")}.`,
    },
    nextStep: { en: "Leave these scopes out.", it: "Ometti questi ambiti." },
  };
}
