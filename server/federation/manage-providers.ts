import { authorize } from "../access/index.ts";
import { endProviderSessions, requireFreshSignIn } from "../identity/index.ts";
import { type Context, DomainError, type EventKind, notFound, record, sealSecret, type Tx, transact } from "../platform/index.ts";
import { federationEvents } from "./events.ts";
import { discover, providerSecret, requireUsableIssuer, subjectOf } from "./openid.ts";
import { domainNotProven, recordName, recordValue, refuseTurningOn } from "./rules.ts";
import {
  claimProviderDomain,
  deleteProvider,
  insertProvider,
  type ProviderRow,
  selectProvider,
  selectProviders,
  updateProvider,
} from "./store.ts";

/** Every domain that the organization has added, with its provider. Throws as authorize. */
export async function listProviders(ctx: Context, organizationId: string): Promise<ProviderRow[]> {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "identity:provider:manage");
    return await selectProviders(tx, organizationId);
  });
}

/** Throws DomainError `fresh-sign-in-required` (403), `domain-added-before` (409), and as authorize. */
export async function addDomain(ctx: Context, organizationId: string, domain: string): Promise<ProviderRow> {
  return await change(ctx, organizationId, async (tx) => {
    const token = ctx.randomBytes(16).toString("hex");
    if (!(await insertProvider(tx, { organization_id: organizationId, domain, dns_token: token, created_at: ctx.now })))
      throw addedBefore();
    await tell(tx, ctx, organizationId, federationEvents.domainAdded, domain);
    return await load(tx, organizationId, domain);
  });
}

/**
 * Looks for the TXT record, which only who holds the domain can make. Throws DomainError `domain-record-missing` (409),
 * `domain-taken` (409), and as addDomain.
 */
export async function verifyDomain(ctx: Context, organizationId: string, domain: string): Promise<ProviderRow> {
  // The world outside is asked before the transaction.
  const { dns_token } = await change(ctx, organizationId, (tx) => load(tx, organizationId, domain));
  const found = await ctx.settings.resolveTxt(recordName(domain)).catch(() => []);
  if (!found.some((parts) => parts.join("").trim() === recordValue(dns_token))) throw recordMissing(domain);
  return await change(ctx, organizationId, async (tx) => {
    const provider = await load(tx, organizationId, domain);
    if (provider.verified_at !== null) return provider;
    if (!(await claimProviderDomain(tx, organizationId, domain))) throw domainTaken();
    await tell(tx, ctx, organizationId, federationEvents.domainVerified, domain);
    return await updateProvider(tx, provider, { verified_at: ctx.now });
  });
}

export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Left out: the one of before stays. */
  readonly clientSecret?: string | undefined;
  readonly trustsMultiFactor: boolean;
}

/** New settings: the provider is off until it was tried out with them. Throws `issuer-not-usable`, `provider-unreachable` (422), and as addDomain. */
export async function configureProvider(
  ctx: Context,
  organizationId: string,
  domain: string,
  settings: ProviderSettings,
): Promise<ProviderRow> {
  const { issuer, clientId, clientSecret, trustsMultiFactor } = settings;
  requireUsableIssuer(ctx, issuer);
  const seal = (provider: ProviderRow) =>
    clientSecret === undefined
      ? provider.sealed_secret
      : sealSecret(ctx.settings.secretKey, providerSecret, subjectOf(provider), Buffer.from(clientSecret), ctx.randomBytes(12));
  const settled = (provider: ProviderRow) => {
    if (provider.verified_at === null) throw new DomainError("conflict", domainNotProven);
    const sealed = seal(provider);
    if (sealed === null) throw secretMissing();
    return { issuer, client_id: clientId, sealed_secret: sealed, trusts_multi_factor: trustsMultiFactor };
  };
  const before = await change(ctx, organizationId, (tx) => load(tx, organizationId, domain));
  await discover(ctx, { ...before, ...settled(before) });
  return await change(ctx, organizationId, async (tx) => {
    const provider = await load(tx, organizationId, domain);
    const off = { tested_at: null, turned_on_at: null, required: false };
    await tell(tx, ctx, organizationId, federationEvents.providerChanged, domain, { issuer, trustsMultiFactor });
    await shutOut(tx, ctx, provider);
    return await updateProvider(tx, provider, { ...settled(provider), ...off });
  });
}

/** Throws DomainError `domain-not-proven`, `provider-not-tested`, `own-second-factor-first` (409), and as addDomain. */
export async function switchProvider(
  ctx: Context,
  organizationId: string,
  domain: string,
  { on, required }: { on: boolean; required: boolean },
): Promise<ProviderRow> {
  return await change(ctx, organizationId, async (tx) => {
    const provider = await load(tx, organizationId, domain);
    const multiFactor = ctx.actor.kind === "user" && ctx.actor.multiFactor;
    const refusal = on ? refuseTurningOn(provider, { required, multiFactor }) : null;
    if (refusal) throw new DomainError("conflict", refusal);
    await tell(tx, ctx, organizationId, federationEvents.providerChanged, domain, { on, required: on && required });
    if (!on) await shutOut(tx, ctx, provider);
    return await updateProvider(tx, provider, { turned_on_at: on ? (provider.turned_on_at ?? ctx.now) : null, required: on && required });
  });
}

export async function removeProvider(ctx: Context, organizationId: string, domain: string): Promise<void> {
  await change(ctx, organizationId, async (tx) => {
    const provider = await load(tx, organizationId, domain);
    await deleteProvider(tx, provider);
    await shutOut(tx, ctx, provider);
    await tell(tx, ctx, organizationId, federationEvents.providerRemoved, domain);
  });
}

/** Its word counts no longer: neither do the sessions that stand on it. */
async function shutOut(tx: Tx, ctx: Context, { organization_id, turned_on_at }: ProviderRow): Promise<void> {
  if (turned_on_at !== null) await endProviderSessions(tx, ctx, organization_id);
}

async function change<T>(ctx: Context, organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "identity:provider:manage");
    requireFreshSignIn(ctx);
    return await work(tx);
  });
}

export async function load(tx: Tx, organizationId: string, domain: string): Promise<ProviderRow> {
  const provider = await selectProvider(tx, organizationId, domain, "change");
  if (provider === undefined) throw notFound();
  return provider;
}

export async function tell(
  tx: Tx,
  ctx: Context,
  organizationId: string,
  kind: EventKind,
  domain: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const subject = { kind: "identity-provider", id: null, name: domain };
  await record(tx, ctx, [{ kind, organizations: [organizationId], subject, data: { domain, ...data } }]);
}

function addedBefore(): DomainError {
  return new DomainError("conflict", {
    code: "domain-added-before",
    message: { en: "Your organization has added this domain already.", it: "La tua organizzazione ha già aggiunto questo dominio." },
    nextStep: { en: "Open it in the list.", it: "Aprilo nell'elenco." },
  });
}

function domainTaken(): DomainError {
  return new DomainError("conflict", {
    code: "domain-taken",
    message: { en: "Another organization has proven this domain.", it: "Un'altra organizzazione ha già verificato questo dominio." },
    nextStep: { en: "Ask the vendor to find out which.", it: "Chiedi al fornitore del cloud di verificare quale." },
  });
}

function recordMissing(domain: string): DomainError {
  return new DomainError("conflict", {
    code: "domain-record-missing",
    message: {
      en: `No TXT record with the right text was found at ${recordName(domain)}.`,
      it: `A ${recordName(domain)} non è stato trovato nessun record TXT con il testo giusto.`,
    },
    nextStep: {
      en: "Check the record. A new one can take some hours to be seen everywhere.",
      it: "Controlla il record. Quando è nuovo possono servire alcune ore prima che sia visibile ovunque.",
    },
  });
}

function secretMissing(): DomainError {
  return new DomainError(
    "invalid",
    {
      code: "client-secret-missing",
      message: { en: "The provider's client secret is missing.", it: "Manca il segreto client del provider." },
      nextStep: { en: "Copy it from the provider.", it: "Copialo dal provider." },
    },
    { fields: [{ path: "clientSecret", message: { en: "is missing", it: "manca" } }] },
  );
}
