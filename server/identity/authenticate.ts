import {
  type Actor,
  type Context,
  type Database,
  DomainError,
  hashSecret,
  readTogether,
  readToken,
  sameHash,
  signInRequired,
  type Tx,
  transact,
} from "../platform/index.ts";
import { sessionCookie } from "./cookies.ts";
import { credentialIsActive, lastSeenEveryMs, lastUsedEveryMs, sessionIsActive } from "./rules.ts";
import {
  type CredentialFacts,
  type Key,
  markSeen,
  markUsed,
  type SessionFacts,
  selectCredentialFacts,
  selectSessionFacts,
} from "./store.ts";

/** What a request presents; any HTTP framework's request with parsed cookies is one. */
export interface PresentedRequest {
  readonly headers: { readonly authorization?: string | undefined };
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

export const credentialPrefix = "procura_";

/**
 * Who is behind a request: the person of its session, the service of its credential, or nobody. A session that is over, and
 * a damaged cookie, are nobody; a bad bearer is refused, since whoever sends one means it. A request with `Authorization` never
 * counts by its cookie: the protection against cross-site requests rests on that.
 *
 * Throws DomainError `credential-invalid` (401), `unavailable` (503).
 */
export async function authenticate({ headers, cookies }: PresentedRequest, ctx: Context): Promise<Actor> {
  if (headers.authorization !== undefined) return await serviceOf(headers.authorization, ctx);
  const token = cookies[sessionCookie(ctx.settings).name];
  return (token === undefined ? null : await personOf(token, ctx)) ?? { kind: "anonymous" };
}

async function personOf(token: string, ctx: Context): Promise<Actor | null> {
  const key = readToken(token);
  if (key === null) return null;
  const session = await findSession(ctx.database, key);
  if (session === null || !sameHash(session.secret_hash, hashSecret(key.secret))) return null;
  if (!sessionHolds(session, ctx.now)) return null;
  if (ctx.now.getTime() - session.last_seen_at.getTime() >= lastSeenEveryMs) note(ctx, key, markSeen);
  return {
    kind: "user",
    id: session.user_id,
    name: session.display_name,
    organizationId: session.organization_id,
    sessionId: session.id,
    memberOf: session.member_of,
    mustChangePassword: session.must_change_password,
    multiFactor: session.multi_factor,
    provenAt: session.proven_at,
  };
}

async function serviceOf(authorization: string, ctx: Context): Promise<Actor> {
  const token = /^Bearer +procura_(\S+)$/i.exec(authorization)?.[1];
  const key = token === undefined ? null : readToken(token);
  const credential = key && (await findCredential(ctx.database, key));
  if (!key || !credential || !sameHash(credential.secret_hash, hashSecret(key.secret))) throw credentialInvalid();
  if (!credentialHolds(credential, ctx.now)) throw credentialInvalid();
  if (ctx.now.getTime() - (credential.last_used_at?.getTime() ?? 0) >= lastUsedEveryMs) note(ctx, key, markUsed);
  return {
    kind: "service",
    id: credential.id,
    name: credential.name,
    organizationId: credential.organization_id,
    scopes: credential.scopes,
    isVendor: credential.is_vendor,
  };
}

/**
 * Looks again at what the request presented, for operations that outlive the moment of its arrival: a session may have ended and a
 * credential been revoked since. To be asked outside transactions; the answer was read after it was asked for.
 *
 * Throws DomainError `sign-in-required`, `credential-invalid` (401), `unavailable` (503).
 */
export async function confirmActor({ actor, database, now }: Context): Promise<void> {
  if (actor.kind === "user") {
    const session = await findSession(database, { organizationId: actor.organizationId, id: actor.sessionId });
    if (!session || !sessionHolds(session, now)) throw signInRequired();
  } else if (actor.kind === "service") {
    const credential = await findCredential(database, actor);
    if (!credential || !credentialHolds(credential, now)) throw credentialInvalid();
  }
}

function sessionHolds(session: SessionFacts, now: Date): boolean {
  return sessionIsActive(session, now) && session.status === "active";
}

function credentialHolds(credential: CredentialFacts, now: Date): boolean {
  return credentialIsActive(credential, now) && credential.organization_status !== "suspended";
}

function credentialInvalid(): DomainError {
  return new DomainError("unauthenticated", {
    code: "credential-invalid",
    message: {
      en: "This API credential is not valid: it is misspelled, revoked or expired.",
      it: "Questa credenziale API non è valida: è errata, revocata o scaduta.",
    },
    nextStep: { en: "Send Authorization: Bearer with a valid credential.", it: "Invia Authorization: Bearer con una credenziale valida." },
  });
}

/**
 * Nothing is remembered: what is answered was read after the request arrived, so a session ended or a credential revoked a moment
 * ago is nobody's already.
 */
const findSession = readTogether(byKey(selectSessionFacts), 500);
const findCredential = readTogether(byKey(selectCredentialFacts), 500);

function byKey<Facts extends { organization_id: string; id: string }>(
  read: (database: Database, keys: readonly Key[]) => Promise<readonly Facts[]>,
) {
  return async (database: Database, keys: readonly Key[]): Promise<(Facts | null)[]> => {
    // One service or person often asks several things at a time.
    const different = new Map(keys.map((key) => [`${key.organizationId} ${key.id}`, key]));
    const facts = await read(database, [...different.values()]);
    const found = new Map(facts.map((one) => [`${one.organization_id} ${one.id}`, one]));
    return keys.map(({ organizationId, id }) => found.get(`${organizationId} ${id}`) ?? null);
  };
}

const underway = new Set<string>();

/** Notes when something was used last, beside the request: nobody waits for it, and a loss of it loses nothing. */
function note(ctx: Context, key: Key, mark: (tx: Tx, key: Key, at: Date) => Promise<void>): void {
  if (underway.has(key.id)) return;
  underway.add(key.id);
  transact(ctx, [key.organizationId], (tx) => mark(tx, key, ctx.now))
    .catch((error: unknown) => ctx.log.warn({ err: error }, "last use not noted"))
    .finally(() => underway.delete(key.id));
}
