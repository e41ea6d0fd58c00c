/**
 * The vendor suspends a relationship (pure).
 *
 *   relationship   active ──vendor suspends, with a reason──▶ suspended ──vendor lifts──▶ active
 *                  suspended ──vendor or customer ends, partner because the customer asks──▶ ended, suspension stands
 *                  ended, suspension stands ──vendor lifts──▶ ended
 *
 * Suspended, it stands with everything that belongs to it, and its grant opens nothing. Its partner can neither end it nor get more
 * through it. The end does not lift the suspension: until the vendor does, the customer can accept nothing from this partner, of
 * whatever kind, and the partner can't import it, so that nothing begins anew behind the vendor's back.
 */
import type { Refusal } from "../../platform/index.ts";

interface Suspended {
  readonly status: string;
  readonly suspended_at: Date | null;
}

/** Whether the vendor may do it: what has ended is not suspended any more, but a suspension that stands is lifted all the same. */
export function canChange({ status, suspended_at }: Suspended, act: "suspend" | "lift"): boolean {
  return status === "active" || (act === "lift" && suspended_at !== null);
}

/** Whether something can begin between a customer and these partners. suspended: the partners that a suspension keeps from it. */
export function refuseAnew(partnerIds: readonly string[], suspended: readonly string[]): Refusal | null {
  return partnerIds.some((id) => suspended.includes(id)) ? relationshipSuspended : null;
}

export const relationshipSuspended: Refusal = {
  code: "relationship-suspended",
  message: {
    en: "The vendor has suspended what this partner and this customer have with each other.",
    it: "Il fornitore del cloud ha sospeso il rapporto tra questo partner e questo cliente.",
  },
  nextStep: {
    en: "Talk to the vendor. It can lift the suspension.",
    it: "Parlane con il fornitore del cloud: può revocare la sospensione.",
  },
};
