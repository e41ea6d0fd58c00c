import { type Context, DomainError } from "../platform/index.ts";
import { isFresh } from "./factors/rules.ts";

/**
 * For sensitive acts: the person must have proven who they are within the last minutes, with a second factor if they have one. A
 * session that was left open is not enough. Services prove themselves with every request.
 *
 * Throws DomainError `fresh-sign-in-required` (403).
 */
export function requireFreshSignIn({ actor, now }: Context): void {
  if (actor.kind !== "user" || isFresh(actor.provenAt, now)) return;
  throw new DomainError("forbidden", {
    code: "fresh-sign-in-required",
    message: {
      en: "For this, prove once more that it is you.",
      it: "Per questa operazione devi confermare di nuovo la tua identità.",
    },
    nextStep: {
      en: "Confirm with your second factor (or your password, if you have none), then repeat it within 10 minutes.",
      it: "Conferma con il tuo secondo fattore (o con la password, se non ne hai), poi ripeti entro 10 minuti.",
    },
  });
}
