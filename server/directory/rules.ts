/**
 * The directory (pure).
 *
 *   listing          hidden ──publish──▶ published ──hide──▶ hidden
 *   contact request  unconfirmed ──confirm by the mailed link──▶ delivered          unconfirmed ──a day──▶ expired (forgotten)
 *                                                                             delivered ──two years──▶ forgotten
 */
import type { Refusal } from "../platform/index.ts";

export const offers = ["training", "marketing", "financing"] as const;
export type Offer = (typeof offers)[number];

export const confirmWithinMs = 24 * 60 * 60_000;
/** The provider has had them by mail, too; people's names and addresses are not kept for ever. */
export const deliveredKeptMs = 2 * 365 * 24 * 60 * 60_000;

/** Only indirect providers stand in the directory. */
export function refuseLister(organization: { readonly partner_kind: string | null }): Refusal | null {
  return organization.partner_kind === "indirect-provider" ? null : providersOnly;
}

/** Whether confirming delivers the request, changes nothing, or comes too late. */
export function confirmationOf(
  request: { readonly status: string; readonly expires_at: Date },
  now: Date,
): { effect: "deliver" | "nothing-new" } | { refusal: Refusal } {
  if (request.status === "delivered") return { effect: "nothing-new" };
  return now < request.expires_at ? { effect: "deliver" } : { refusal: tooLate };
}

/** The words of a search as the database reads them: each as the beginning of one; null without any. */
export function searchOf(words: readonly string[]): string | null {
  const parts = words.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  return parts.length === 0 ? null : parts.map((part) => `'${part}':*`).join(" & ");
}

const providersOnly: Refusal = {
  code: "indirect-provider-required",
  message: {
    en: "Only indirect providers stand in the directory.",
    it: "Nell'elenco compaiono solo i provider indiretti.",
  },
  nextStep: { en: "See Find a provider for those who do.", it: "Consulta Trova un provider." },
};

const tooLate: Refusal = {
  code: "contact-expired",
  message: {
    en: "The message had to be confirmed within a day; it has not been sent.",
    it: "Il messaggio andava confermato entro un giorno; non è stato inviato.",
  },
  nextStep: { en: "Write to the provider again.", it: "Scrivi di nuovo al provider." },
};
