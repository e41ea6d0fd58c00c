import { authorize } from "../access/index.ts";
import {
  admitFromProvider,
  asStranger,
  countAddress,
  forgiveWay,
  type HalfSignIn,
  type ProviderWord,
  proveFromProvider,
  requireFreshSignIn,
  type StartedSession,
} from "../identity/index.ts";
import {
  actingUser,
  type Context,
  DomainError,
  hashSecret,
  makeToken,
  notFound,
  readToken,
  sameHash,
  type Tx,
  transact,
  withoutIdempotency,
} from "../platform/index.ts";
import { federationEvents } from "./events.ts";
import { findAccount } from "./find-account.ts";
import { load, tell } from "./manage-providers.ts";
import { addressAtProvider, claimsFrom } from "./openid.ts";
import { type Claims, domainOf, provenAt, saysMultiFactor, signInMs } from "./rules.ts";
import {
  insertProviderSignIn,
  type ProviderOfDomain,
  type ProviderRow,
  selectProvider,
  selectProviderOfDomain,
  selectProviderOfUser,
  takeProviderSignIn,
  updateProvider,
} from "./store.ts";

type Purpose = "sign-in" | "proof" | "test";

/** Where to send the browser, and what its cookie holds until it is back. */
export interface Departure {
  readonly url: string;
  readonly token: string;
}

/** Whether people of the name's domain sign in at their organization's provider. Says nothing of the person. */
export async function findProviderOf(ctx: Context, name: string): Promise<ProviderOfDomain | null> {
  const domain = domainOf(name);
  if (domain === null) return null;
  return (await transact(asStranger(ctx), [], (tx) => selectProviderOfDomain(tx, domain))) ?? null;
}

/** Throws DomainError `not-found` if the domain has no provider, `provider-unreachable` (422), `too-many-attempts` (429). */
export async function departToProvider(ctx: Context, signInName: string): Promise<Departure> {
  await countAddress(ctx);
  const found = await findProviderOf(ctx, signInName);
  if (found === null) throw notFound();
  const stranger = asStranger(ctx);
  const provider = await transact(stranger, [found.organization_id], (tx) => selectProvider(tx, found.organization_id, found.domain));
  if (provider === undefined) throw notFound();
  return await depart(stranger, provider, "sign-in", null, signInName);
}

/** An administrator tries the settings out before anybody is sent there. Throws `fresh-sign-in-required` (403), and as authorize. */
export async function tryProvider(ctx: Context, organizationId: string, domain: string): Promise<Departure> {
  const provider = await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "identity:provider:manage");
    requireFreshSignIn(ctx);
    return await load(tx, organizationId, domain);
  });
  if (provider.issuer === null) throw notFound();
  return await depart(ctx, provider, "test", ctx.actor.kind === "user" ? ctx.actor.id : null, null);
}

/** Whoever is signed in proves once more who they are, at their provider. Throws `not-found` if they have none, `provider-unreachable` (422). */
export async function departToProve(ctx: Context): Promise<Departure> {
  const { id, organizationId } = actingUser(ctx);
  const provider = await transact(ctx, [organizationId], (tx) => selectProviderOfUser(tx, organizationId, id));
  if (provider === undefined) throw notFound();
  return await depart(ctx, provider, "proof", id, null);
}

async function depart(
  ctx: Context,
  provider: ProviderRow,
  purpose: Purpose,
  userId: string | null,
  hint: string | null,
): Promise<Departure> {
  const { organization_id: organizationId, domain } = provider;
  const [id, secret] = [ctx.newId(), ctx.randomBytes(32)];
  const token = makeToken(organizationId, id, secret);
  const url = await addressAtProvider(ctx, provider, { id, state: token, anew: purpose === "proof" }, hint);
  await transact(ctx, [organizationId], (tx) =>
    insertProviderSignIn(tx, {
      organization_id: organizationId,
      id,
      domain,
      purpose,
      user_id: userId,
      secret_hash: hashSecret(secret),
      created_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + signInMs),
    }),
  );
  return { url, token };
}

export interface Returned {
  /** What the provider put into the address. */
  readonly answer: Readonly<Record<string, string>>;
  /** What the browser's cookie holds: it must be the one that left. */
  readonly token: string | undefined;
}

/** Signed in (or halfway); or what somebody went there for who was signed in: a test of the settings, a proof of who they are. */
export type Arrival =
  | { readonly purpose: "sign-in"; readonly step: StartedSession | HalfSignIn }
  | { readonly purpose: "proof"; readonly step: StartedSession; readonly provider: ProviderRow }
  | { readonly purpose: "test"; readonly provider: ProviderRow };

/**
 * Somebody is back from the provider. Each answer counts once, in the browser that left. Throws DomainError `provider-sign-in-over` (401),
 * `provider-refused`, `provider-unreachable`, `second-factor-needed` (422), `no-account-for-provider`, `account-disabled` (403).
 */
export async function arriveFromProvider(ctx: Context, { answer, token }: Returned): Promise<Arrival> {
  await countAddress(ctx);
  const key = token === undefined ? null : readToken(token);
  if (key === null || token === undefined || answer.state !== token) throw signInOver();
  const { organizationId, id, secret } = key;
  const stranger = asStranger(ctx);
  const { way, provider } = await transact(stranger, [organizationId], async (tx) => {
    const taken = await takeProviderSignIn(tx, organizationId, id);
    if (taken === undefined || !sameHash(taken.secret_hash, hashSecret(secret)) || ctx.now >= taken.expires_at) throw signInOver();
    const found = await selectProvider(tx, organizationId, taken.domain);
    if (found === undefined) throw signInOver();
    return { way: taken, provider: found };
  });
  const purpose = way.purpose as Purpose;
  const claims = await claimsFrom(stranger, provider, { id, state: token, anew: purpose === "proof" }, answer);
  if (purpose === "sign-in") {
    const step = await enter(ctx, provider, claims);
    await forgiveWay(ctx);
    return { purpose, step };
  }
  if (ctx.actor.kind !== "user" || ctx.actor.id !== way.user_id) throw signInOver();
  if (purpose === "proof") return { purpose, step: await prove(ctx, provider, way.user_id, claims), provider };
  await noteTest(ctx, provider);
  return { purpose, provider };
}

async function enter(ctx: Context, left: ProviderRow, claims: Claims) {
  const stranger = asStranger(ctx);
  const { organization_id: organizationId } = left;
  const before = ctx.actor.kind === "user" ? ctx.actor : null;
  return await transact(stranger, [organizationId, before?.organizationId ?? null], async (tx) => {
    const provider = await loadSame(tx, left);
    if (provider.turned_on_at === null) throw signInOver();
    const userId = await findAccount(tx, stranger, provider, claims);
    return await admitFromProvider(tx, ctx, { organizationId, id: userId }, wordOf(provider, claims, ctx.now));
  });
}

async function prove(ctx: Context, left: ProviderRow, userId: string, claims: Claims): Promise<StartedSession> {
  const { organization_id: organizationId } = left;
  return await transact(withoutIdempotency(ctx), [organizationId], async (tx) => {
    const provider = await loadSame(tx, left);
    if (provider.turned_on_at === null) throw signInOver();
    // At the provider somebody else may be signed in in the same browser.
    if ((await findAccount(tx, ctx, provider, claims)) !== userId) throw somebodyElse();
    return await proveFromProvider(tx, ctx, { organizationId, id: userId }, wordOf(provider, claims, ctx.now));
  });
}

async function noteTest(ctx: Context, left: ProviderRow): Promise<void> {
  const { organization_id: organizationId, domain } = left;
  await transact(ctx, [organizationId], async (tx) => {
    await updateProvider(tx, await loadSame(tx, left), { tested_at: ctx.now });
    await tell(tx, ctx, organizationId, federationEvents.providerTested, domain);
  });
}

/** Unless it was given new settings while somebody was on the way. */
async function loadSame(tx: Tx, { organization_id, domain, version }: ProviderRow): Promise<ProviderRow> {
  const provider = await load(tx, organization_id, domain);
  if (provider.version !== version) throw signInOver();
  return provider;
}

function wordOf({ trusts_multi_factor }: ProviderRow, claims: Claims, now: Date): ProviderWord {
  const method = trusts_multi_factor && saysMultiFactor(claims) ? "provider-mfa" : "provider";
  return { method, provenAt: provenAt(claims, now) };
}

function somebodyElse(): DomainError {
  return new DomainError("invalid", {
    code: "another-provider-account",
    message: {
      en: "At your organization's provider somebody else is signed in in this browser.",
      it: "In questo browser, presso il provider della tua organizzazione, ha effettuato l'accesso un'altra persona.",
    },
    nextStep: { en: "Sign out there, then try again.", it: "Esci dal provider, poi riprova." },
  });
}

function signInOver(): DomainError {
  return new DomainError("unauthenticated", {
    code: "provider-sign-in-over",
    message: {
      en: "This sign-in took too long, was used already, or began in another browser.",
      it: "Questo accesso ha richiesto troppo tempo, è già stato usato oppure è iniziato in un altro browser.",
    },
    nextStep: { en: "Begin again on the sign-in page.", it: "Ricomincia dalla pagina di accesso." },
  });
}
