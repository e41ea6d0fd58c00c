/**
 * The vendor suspends a relationship (pure).
 *
 *   relationship   active ──vendor suspends, with a reason──▶ suspended ──vendor lifts──▶ active
 *                  suspended ──vendor or customer ends──▶ ended
 *
 * Suspended, it stands with everything that belongs to it, and its grant opens nothing. Its partner can neither end it nor get more
 * through it, so that it can't begin anew behind the vendor's back.
 */
import type { Refusal } from "../../platform/index.ts";

export const relationshipSuspended: Refusal = {
  code: "relationship-suspended",
  message: {
    en: "The vendor has suspended this relationship.",
    it: "Il fornitore ha sospeso questa relazione.",
  },
  nextStep: { en: "Talk to the vendor. It can lift the suspension.", it: "Parlane con il fornitore: può revocare la sospensione." },
};
