/**
 * Sign-in with an organization's own OpenID provider (pure).
 *
 *   domain     added ──TXT record seen──▶ proven ──removed──▶ gone
 *   provider   (proven) configured ──somebody came back from it──▶ tested ──turn on──▶ on ⇄ off
 *              any new setting ──▶ configured: it is off until it was tested again
 *   on         optional ⇄ required for the domain's people; its global administrators always may use password and second factor
 *   sign-in    begun ──answer of the provider──▶ gone        begun ──10 min──▶ over
 *   sessions   of those who came by it end when it is turned off, gets new settings, or goes
 */
import type { Refusal } from "../platform/index.ts";

export const signInMs = 10 * 60_000;
/** The provider asks people again who signed in there longer ago, and says when they did. */
export const longestAgoSeconds = 12 * 60 * 60;
/** Under which name of the domain the TXT record stands, so that it is in nobody's way. */
export const recordName = (domain: string) => `_procura.${domain}`;
export const recordValue = (token: string) => `procura-domain=${token}`;

export interface ProviderState {
  readonly verified_at: Date | null;
  readonly issuer: string | null;
  readonly tested_at: Date | null;
}

export const domainNotProven: Refusal = {
  code: "domain-not-proven",
  message: { en: "The domain has not been proven to be yours yet.", it: "Non è ancora stato verificato che il dominio sia tuo." },
  nextStep: { en: "Add the TXT record, then let Procura look for it.", it: "Aggiungi il record TXT, poi chiedi a Procura di cercarlo." },
};

const providerNotTested: Refusal = {
  code: "provider-not-tested",
  message: {
    en: "Nobody has come back from this provider with these settings yet.",
    it: "Con queste impostazioni nessuno è ancora tornato da questo provider.",
  },
  nextStep: { en: "Try it out first.", it: "Prima provalo." },
};

const ownSecondFactorFirst: Refusal = {
  code: "own-second-factor-first",
  message: {
    en: "Once the provider is required, password and second factor are the way in when it is away, and you have no second factor here.",
    it: "Quando il provider è obbligatorio, password e secondo fattore sono l'unica via se il provider non risponde, e tu qui non hai un secondo fattore.",
  },
  nextStep: { en: "Set one up in your account, under Security.", it: "Configurane uno nel tuo account, sotto Sicurezza." },
};

/** Whether it may be turned on, and required by somebody with or without an own second factor here; null if so. */
export function refuseTurningOn(provider: ProviderState, wish: { required: boolean; multiFactor: boolean }): Refusal | null {
  if (provider.verified_at === null) return domainNotProven;
  if (provider.issuer === null || provider.tested_at === null) return providerNotTested;
  return wish.required && !wish.multiFactor ? ownSecondFactorFirst : null;
}

/** The domain of an address or sign-in name; null if it has none. */
export function domainOf(name: string): string | null {
  return /@([^@\s]+)$/.exec(name.trim().toLowerCase())?.[1] ?? null;
}

/** What a provider says of somebody who signed in there. */
export interface Claims {
  readonly sub: string;
  readonly email?: unknown;
  readonly email_verified?: unknown;
  readonly preferred_username?: unknown;
  readonly amr?: unknown;
  readonly acr?: unknown;
  readonly auth_time?: unknown;
}

/**
 * The addresses by which an account may be found the first time: in the proven domain only, and none that the provider itself
 * does not vouch for.
 */
export function addressesIn(domain: string, claims: Claims): string[] {
  const email = claims.email_verified === false ? [] : [claims.email];
  return [...email, claims.preferred_username]
    .filter((name) => typeof name === "string")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => domainOf(name) === domain);
}

/** Whether the provider says that it asked for a second factor (RFC 8176, and the names in common use). */
export function saysMultiFactor({ amr, acr }: Claims): boolean {
  if (Array.isArray(amr) && amr.includes("mfa")) return true;
  return typeof acr === "string" && /(^|[:/_-])(mfa|multifactor)$/i.test(acr);
}

/**
 * When the person proved themselves at the provider: with its own sign-in of the morning nobody does something sensitive here in the
 * evening. Unless it says when, nobody knows, and it opens nothing sensitive.
 */
export function provenAt({ auth_time }: Claims, now: Date): Date {
  if (typeof auth_time !== "number" || !(auth_time > 0)) return new Date(0);
  return new Date(Math.min(auth_time * 1_000, now.getTime()));
}
