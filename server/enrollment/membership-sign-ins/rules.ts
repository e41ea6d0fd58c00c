/**
 * Signing in with a membership account (pure).
 *
 *   code-sent ──right code──▶ proven ──60 min──▶ expired        code-sent ──15 min, 5 wrong codes──▶ expired
 *
 * Of the account's profiles only those can be chosen that are active, in the organization's country, and nobody else's.
 */
import type { Refusal } from "../../platform/index.ts";
import { signUpTries } from "../sign-ups/rules.ts";

interface SignIn {
  readonly attempts: number;
  readonly expires_at: Date;
  readonly proven_at: Date | null;
}

export function stateOf({ attempts, expires_at, proven_at }: SignIn, now: Date): "code-sent" | "proven" | "expired" {
  if (now >= expires_at) return "expired";
  if (proven_at !== null) return "proven";
  return attempts >= signUpTries ? "expired" : "code-sent";
}

/** Why no code is right any more; null while one is. */
export function refuseSignIn(signIn: SignIn, now: Date): Refusal | null {
  if (stateOf(signIn, now) !== "expired") return null;
  return signIn.proven_at === null && signIn.attempts >= signUpTries ? exhausted : expired;
}

/** Why a profile can't be chosen; null if it can. holderId: the organization that has its network ID. */
export function refuseProfile(
  profile: { readonly active: boolean; readonly country: string },
  organization: { readonly organization_id: string; readonly country: string },
  holderId: string | null,
): { readonly why: "inactive" | "other-country" | "linked"; readonly refusal: Refusal } | null {
  if (!profile.active) return { why: "inactive", refusal: inactive };
  if (profile.country !== organization.country) return { why: "other-country", refusal: otherCountry };
  return holderId === null || holderId === organization.organization_id ? null : { why: "linked", refusal: linked };
}

const beginAgain = { en: "Begin again to get a new code.", it: "Ricomincia per ricevere un nuovo codice." };
const another = {
  en: "Choose another one, or sign in with another membership account.",
  it: "Scegline un altro oppure accedi con un altro account della rete partner.",
};
const expired: Refusal = {
  code: "sign-in-expired",
  message: {
    en: "This sign-in with the membership account has expired.",
    it: "Questo accesso con l'account della rete partner è scaduto.",
  },
  nextStep: beginAgain,
};
const exhausted: Refusal = {
  code: "sign-in-exhausted",
  message: { en: "A wrong code was given five times.", it: "È stato inserito un codice errato cinque volte." },
  nextStep: beginAgain,
};
export const accountNotProven: Refusal = {
  code: "account-not-proven",
  message: {
    en: "The membership account has not been proven, or too long ago.",
    it: "L'account della rete partner non è stato verificato oppure la verifica è scaduta.",
  },
  nextStep: beginAgain,
};
export const notOfAccount: Refusal = {
  code: "profile-not-of-account",
  message: {
    en: "This organization profile does not belong to the membership account.",
    it: "Questo profilo non appartiene all'account della rete partner.",
  },
  nextStep: another,
};
const inactive: Refusal = {
  code: "profile-inactive",
  message: { en: "This membership is not active.", it: "Questa iscrizione alla rete non è attiva." },
  nextStep: another,
};
const otherCountry: Refusal = {
  code: "profile-other-country",
  message: {
    en: "This membership is for another country than your organization's.",
    it: "Questa iscrizione riguarda un paese diverso da quello della tua organizzazione.",
  },
  nextStep: another,
};
const linked: Refusal = {
  code: "network-id-linked",
  message: {
    en: "This partner network ID is linked to another organization already.",
    it: "Questo ID della rete partner è già collegato a un'altra organizzazione.",
  },
  nextStep: another,
};
