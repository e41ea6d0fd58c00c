/**
 * Second factors (pure): what proves a person besides a password, and what that opens.
 *
 *   app (totp)      begun ──first code──▶ confirmed ──removed, reset by an administrator──▶ gone        begun ──a day──▶ forgotten
 *   passkey         confirmed ──removed, reset──▶ gone
 *   recovery code   open ──used once, renewed, last factor removed, reset──▶ gone
 *   half sign-in    open ──factor proven──▶ used        open ──10 min, password changed, account disabled──▶ over
 *   challenge       open ──answered──▶ gone             open ──5 min──▶ over
 *   session         password ──factor proven──▶ multi-factor ──last factor removed──▶ password; each change under a new id
 */
import type { Refusal } from "../../platform/index.ts";

const minute = 60_000;

export const halfSignInMs = 10 * minute;
export const challengeMs = 5 * minute;
/** How long a proof of who one is opens sensitive acts. */
const freshMs = 10 * minute;
export const factorsPerPerson = 20;

/** How somebody signed in. `provider-mfa`: the organization's provider says that it asked for a second factor, and the organization trusts it. */
export const signInMethods = ["password", "totp", "passkey", "recovery-code", "provider", "provider-mfa"] as const;
export type SignInMethod = (typeof signInMethods)[number];
export type FactorMethod = Extract<SignInMethod, "totp" | "passkey" | "recovery-code">;

/** A passkey counts alone, since as a first factor it is taken only with the person's own PIN or body. */
const strong: ReadonlySet<string> = new Set<SignInMethod>(["totp", "passkey", "recovery-code", "provider-mfa"]);

export function isMultiFactor(methods: readonly string[]): boolean {
  return methods.some((method) => strong.has(method));
}

/** By the organization's own provider, which the person can then go to once more. */
export function cameByProvider(methods: readonly string[]): boolean {
  return methods.includes("provider") || methods.includes("provider-mfa");
}

/** What remains of a session's methods when the person has no factor of their own any more. */
export function withoutFactors(methods: readonly string[]): string[] {
  const left = methods.filter((method) => !strong.has(method) || method === "provider-mfa");
  return left.length > 0 ? left : ["password"];
}

export function isFresh(provenAt: Date, now: Date): boolean {
  return now.getTime() - provenAt.getTime() <= freshMs;
}

export const wrongCode: Refusal = {
  code: "wrong-code",
  message: { en: "This code is not right.", it: "Questo codice non è corretto." },
  nextStep: {
    en: "Type the code that the app shows now; check that the clock of the device is right.",
    it: "Inserisci il codice che l'app mostra adesso e controlla che l'ora del dispositivo sia esatta.",
  },
};

export const codeUsed: Refusal = {
  code: "code-already-used",
  message: { en: "This code has been used already.", it: "Questo codice è già stato usato." },
  nextStep: { en: "Wait for the next one.", it: "Attendi il prossimo." },
};

export const wrongRecoveryCode: Refusal = {
  code: "wrong-recovery-code",
  message: {
    en: "This is none of your recovery codes, or it has been used already.",
    it: "Questo non è uno dei tuoi codici di recupero, oppure è già stato usato.",
  },
  nextStep: {
    en: "Try another one. Without codes, ask an administrator of your organization to reset your second factors.",
    it: "Provane un altro. Se non hai più codici, chiedi a un amministratore della tua organizzazione di reimpostare i tuoi secondi fattori.",
  },
};

export const passkeyRefused: Refusal = {
  code: "passkey-refused",
  message: {
    en: "This passkey is not known here, or its answer came too late.",
    it: "Questa passkey non è conosciuta qui, oppure la sua risposta è arrivata troppo tardi.",
  },
  nextStep: { en: "Try again, or sign in another way.", it: "Riprova oppure accedi in un altro modo." },
};
