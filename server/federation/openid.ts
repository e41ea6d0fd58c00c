import * as client from "openid-client";
import { type Context, DomainError, deriveSecret, invalidField, openSecret, type Refusal } from "../platform/index.ts";
import { createGuardedFetch } from "./guarded-fetch.ts";
import { type Claims, longestAgoSeconds, signInMs } from "./rules.ts";
import type { ProviderRow } from "./store.ts";

export const providerSecret = "identity-provider";
export const subjectOf = ({ organization_id, domain }: Pick<ProviderRow, "organization_id" | "domain">) => `${organization_id}/${domain}`;

/** Where the provider sends people back: a page of the portal, which hands on what it was given. */
export const redirectUri = ({ settings }: Context) => `${settings.publicUrl}/sign-in/provider`;

/** What a sign-in under way proves itself with; made again from its id. */
export interface Way {
  readonly state: string;
  readonly id: string;
  /** The person must prove themselves there now, whether or not they are signed in. */
  readonly anew: boolean;
}
const derived = (ctx: Context, purpose: string, id: string) => deriveSecret(ctx.settings.secretKey, purpose, id).toString("base64url");

/** Asks the provider what it can do. Throws DomainError `provider-unreachable` (422). */
export async function discover(ctx: Context, provider: ProviderRow): Promise<client.Configuration> {
  const { issuer, client_id, sealed_secret } = provider;
  if (issuer === null || client_id === null || sealed_secret === null) throw new Error("asked only once it is configured");
  const { loopbackProviders: onLoopback } = ctx.settings;
  const secret = openSecret(ctx.settings.secretKey, providerSecret, subjectOf(provider), sealed_secret).toString();
  try {
    return await client.discovery(new URL(issuer), client_id, secret, undefined, {
      [client.customFetch]: createGuardedFetch({ onLoopback }),
      ...(onLoopback ? { execute: [client.allowInsecureRequests] } : {}),
      timeout: 10,
    });
  } catch (cause) {
    ctx.log.info({ err: cause, domain: provider.domain }, "identity provider not reached");
    throw new DomainError("invalid", unreachable, { cause, fields: [{ path: "issuer", message: unreachable.message }] });
  }
}

/** Where the browser goes. hint: the name that was typed, which the provider then does not ask for again. */
export async function addressAtProvider(
  ctx: Context,
  provider: ProviderRow,
  { id, state, anew }: Way,
  hint: string | null,
): Promise<string> {
  const configuration = await discover(ctx, provider);
  const verifier = derived(ctx, "provider-verifier", id);
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(ctx),
    scope: "openid email profile",
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce: derived(ctx, "provider-nonce", id),
    max_age: String(anew ? 0 : longestAgoSeconds),
    ...(anew ? { prompt: "login" } : {}),
    ...(hint === null ? {} : { login_hint: hint }),
  }).href;
}

/** What the provider says of whoever came back. Throws DomainError `provider-refused`, `provider-unreachable` (422). */
export async function claimsFrom(
  ctx: Context,
  provider: ProviderRow,
  { id, state, anew }: Way,
  answer: Readonly<Record<string, string>>,
): Promise<Claims> {
  const configuration = await discover(ctx, provider);
  const url = new URL(redirectUri(ctx));
  url.search = new URLSearchParams(answer).toString();
  try {
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      pkceCodeVerifier: derived(ctx, "provider-verifier", id),
      expectedState: state,
      expectedNonce: derived(ctx, "provider-nonce", id),
      idTokenExpected: true,
      ...(anew ? { maxAge: signInMs / 1_000 } : {}),
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error("no id token");
    return claims;
  } catch (cause) {
    ctx.log.info({ err: cause, domain: provider.domain }, "identity provider's answer refused");
    throw new DomainError("invalid", providerRefused, { cause });
  }
}

/** Only https, and nothing that hides a password or leads on. Throws DomainError `issuer-not-usable` (422). */
export function requireUsableIssuer({ settings }: Context, issuer: string): void {
  const url = URL.parse(issuer);
  const loopback = settings.loopbackProviders && url !== null && ["localhost", "127.0.0.1"].includes(url.hostname);
  if (url !== null && (url.protocol === "https:" || loopback) && !url.username && !url.password && !url.search && !url.hash) return;
  throw invalidField("issuer", "issuer-not-usable", {
    en: "The issuer must be an https address without user name, query or fragment.",
    it: "L'emittente deve essere un indirizzo https senza nome utente, query o frammento.",
  });
}

const unreachable: Refusal = {
  code: "provider-unreachable",
  message: {
    en: "The identity provider does not answer as an OpenID provider of this address should.",
    it: "Il provider di identità non risponde come dovrebbe un provider OpenID a questo indirizzo.",
  },
  nextStep: {
    en: "Check the issuer's address; people with a password can still sign in with it unless the provider is required.",
    it: "Controlla l'indirizzo dell'emittente; chi ha una password può comunque usarla, se il provider non è obbligatorio.",
  },
};

const providerRefused: Refusal = {
  code: "provider-refused",
  message: {
    en: "The identity provider did not confirm this sign-in.",
    it: "Il provider di identità non ha confermato questo accesso.",
  },
  nextStep: {
    en: "Begin the sign-in again; if it stays, ask your administrator.",
    it: "Ripeti l'accesso; se il problema resta, chiedi al tuo amministratore.",
  },
};
