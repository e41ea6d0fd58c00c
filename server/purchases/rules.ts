/**
 * Purchases for a customer, and who sees them (pure).
 *
 *   purchase   (none) ──record──▶ recorded ──correct──▶ recorded ──remove──▶ (gone, but for the history)       by the partner that recorded it
 *   sharing    off ──customer turns on──▶ on ──customer turns off──▶ off
 *
 * The customer sees all. A partner sees its own; with sharing on, a purchase-visibility partner also sees those of the others that
 * are purchase-visibility partners now. What a reseller records is seen by it and the customer.
 */
import type { Refusal } from "../platform/index.ts";

export type PartnerStanding = "purchase-visibility" | "reseller-only" | "none";

/** Whether one partner sees what another has recorded. */
export function seesPurchasesOf(
  viewer: PartnerStanding,
  other: PartnerStanding,
  { shared, same }: { shared: boolean; same: boolean },
): boolean {
  if (viewer === "none") return false;
  if (same) return true;
  return shared && viewer === "purchase-visibility" && other === "purchase-visibility";
}

/** A day of the calendar, `2026-03-14`; none that is not over anywhere yet. */
export function refuseDay(day: string, now: Date): Refusal | null {
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  return day <= latest && day >= "2000-01-01" ? null : dayOutside;
}

/** Purchases that one partner keeps recorded for one customer. */
export const mostPurchases = 50_000;

export const tooManyPurchases: Refusal = {
  code: "too-many-purchases",
  message: {
    en: `You have recorded ${mostPurchases} purchases for this customer, which is the most.`,
    it: `Hai già registrato ${mostPurchases} acquisti per questo cliente, il massimo consentito.`,
  },
  nextStep: { en: "Remove old ones first; the history keeps them.", it: "Prima rimuovi i più vecchi: la cronologia li conserva." },
};

const dayOutside: Refusal = {
  code: "purchase-day-outside",
  message: {
    en: "The day of a purchase must lie between 2000 and today.",
    it: "Il giorno di un acquisto deve essere compreso tra il 2000 e oggi.",
  },
  nextStep: { en: "Record it once it has been made.", it: "Registralo quando è stato effettuato." },
};
