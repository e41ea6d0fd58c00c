/**
 * Sign-up of a customer (pure).
 *
 *   sign-up   open ──right code──▶ completed        open ──5 wrong codes──▶ exhausted        open ──15 min──▶ expired
 *
 * All three are for good; a new one may be begun at any time.
 */
import type { Refusal } from "../../platform/index.ts";

export const signUpMs = 15 * 60_000;
export const signUpTries = 5;
/** How long one that is over is kept. */
export const forgetSignUpsAfterMs = 24 * 60 * 60_000;

export interface SignUp {
  readonly attempts: number;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

/** Why no code is right any more; null while one is. */
export function refuseSignUp({ attempts, expires_at, used_at }: SignUp, now: Date): Refusal | null {
  if (used_at !== null) return signUpCompleted;
  if (now >= expires_at) return expired;
  return attempts >= signUpTries ? exhausted : null;
}

/** tries: how many have been made, this one included. */
export function wrongCode(tries: number): Refusal {
  const left = Math.max(0, signUpTries - tries);
  return {
    code: "wrong-code",
    message: { en: "This is not the code from the mail.", it: "Questo non è il codice ricevuto via e-mail." },
    nextStep: left === 0 ? beginAgain : { en: `Look again; tries left: ${left}.`, it: `Controlla di nuovo; tentativi rimasti: ${left}.` },
    extra: { triesLeft: left },
  };
}

const beginAgain = { en: "Begin again to get a new code.", it: "Ricomincia per ricevere un nuovo codice." };

export const signUpCompleted: Refusal = {
  code: "sign-up-completed",
  message: { en: "This sign-up has been completed already.", it: "Questa registrazione è già stata completata." },
  nextStep: { en: "Sign in with your e-mail address and password.", it: "Accedi con il tuo indirizzo e-mail e la password." },
};
const expired: Refusal = {
  code: "sign-up-expired",
  message: { en: "The code was valid for 15 minutes and has expired.", it: "Il codice era valido per 15 minuti ed è scaduto." },
  nextStep: beginAgain,
};
const exhausted: Refusal = {
  code: "sign-up-exhausted",
  message: { en: "A wrong code was given five times.", it: "È stato inserito un codice errato cinque volte." },
  nextStep: beginAgain,
};
