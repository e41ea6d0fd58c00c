import { invalidField } from "../platform/index.ts";
import type { ProgramRules } from "./programs.ts";

export type PartnerKind = ReturnType<typeof availableKinds>[number];

/** Kinds of partners that a cloud's program knows. */
export function availableKinds({ indirectModel }: Pick<ProgramRules, "indirectModel">) {
  return indirectModel
    ? (["indirect-reseller", "indirect-provider", "direct-partner", "advisor"] as const)
    : (["direct-partner", "advisor"] as const);
}

/** Throws DomainError `kind-unavailable` (422). */
export function requireAvailableKind(partnerKind: PartnerKind, rules: ProgramRules): void {
  if ((availableKinds(rules) as readonly string[]).includes(partnerKind)) return;
  throw invalidField("partnerKind", "kind-unavailable", {
    en: "The program of this cloud does not have this kind of partner.",
    it: "Il programma di questo cloud non prevede questo tipo di partner.",
  });
}
