import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { type Context, type Database, DomainError, hashSecret, type Tx, unavailable } from "../platform/index.ts";
import { type AttemptLimit, attemptLimits } from "./rules.ts";
import { addAttempts } from "./store.ts";

/** One count: e.g. the limit `account` for one sign-in name. */
export interface Attempt {
  readonly limit: AttemptLimit;
  readonly subject: string;
}

type Limiters = Readonly<Record<AttemptLimit, RateLimiterPostgres>>;
const limiters = new WeakMap<Database, Limiters>();

function limitersOf(database: Database): Limiters {
  let known = limiters.get(database);
  if (known === undefined) {
    const entries = Object.entries(attemptLimits).map(([name, { points, seconds }]) => {
      const limiter = new RateLimiterPostgres({
        storeClient: database.pool,
        storeType: "pool",
        tableName: "sign_in_attempts",
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        points,
        duration: seconds,
      });
      return [name, limiter];
    });
    known = Object.fromEntries(entries) as Limiters;
    limiters.set(database, known);
  }
  return known;
}

/**
 * Counts an attempt before it is made, so that guesses made at the same time all count. Whoever is over the limit learns when to
 * come back. It goes by real time, not by `ctx.now`: the limiter has a clock of its own.
 *
 * Throws DomainError `too-many-attempts` (429); `unavailable` (503) if the counters can't be reached: nobody guesses uncounted.
 */
export async function countAttempt({ database }: Context, { limit, subject }: Attempt): Promise<void> {
  try {
    await limitersOf(database)[limit].consume(keyOf(subject));
  } catch (refused) {
    throw refused instanceof RateLimiterRes ? tooManyAttempts(Math.ceil(refused.msBeforeNext / 1_000)) : unavailable(refused);
  }
}

/**
 * Counts what a transaction is about to do, each with its number of points; the count stands if the transaction does, so a repeated
 * request counts once. Answers null, or in how many seconds there is room again: then the caller must refuse. Goes by ctx.now.
 */
export async function countWithChange(
  tx: Tx,
  { now }: Context,
  attempts: readonly (Attempt & { points: number })[],
): Promise<number | null> {
  const limitOf = new Map(attempts.map(({ limit, subject }) => [`${limit}:${keyOf(subject)}`, attemptLimits[limit]]));
  const counted = await addAttempts(
    tx,
    attempts.map(({ limit, subject, points }) => ({
      key: `${limit}:${keyOf(subject)}`,
      points,
      expire: now.getTime() + attemptLimits[limit].seconds * 1_000,
    })),
    now,
  );
  const over = counted.filter(({ key, points }) => points > (limitOf.get(key)?.points ?? 0));
  if (over.length === 0) return null;
  return Math.max(1, ...over.map(({ expire }) => Math.ceil((expire - now.getTime()) / 1_000)));
}

/** Counts one for each subject in the transaction of the change; answers those that have had all they may. */
export async function overWithChange(tx: Tx, { now }: Context, limit: AttemptLimit, subjects: readonly string[]): Promise<Set<string>> {
  const { points, seconds } = attemptLimits[limit];
  const keys = new Map(subjects.map((subject) => [`${limit}:${keyOf(subject)}`, subject]));
  const expire = now.getTime() + seconds * 1_000;
  const counted = await addAttempts(
    tx,
    [...keys.keys()].map((key) => ({ key, points: 1, expire })),
    now,
  );
  return new Set(counted.flatMap((one) => (one.points > points ? (keys.get(one.key) ?? []) : [])));
}

/** One more attempt from the network address. Throws as countAttempt. */
export async function countAddress(ctx: Context): Promise<void> {
  await countAttempt(ctx, { limit: "address", subject: addressOf(ctx) });
}

/** Takes back what one way to a provider and back has counted. */
export async function forgiveWay(ctx: Context): Promise<void> {
  const attempt: Attempt = { limit: "address", subject: addressOf(ctx) };
  await Promise.all([forgiveAttempt(ctx, attempt), forgiveAttempt(ctx, attempt)]);
}

/** Takes back what an attempt counted: it was the right person. */
export async function forgiveAttempt({ database }: Context, { limit, subject }: Attempt): Promise<void> {
  await limitersOf(database)
    [limit].reward(keyOf(subject))
    .catch((error: unknown) => {
      throw unavailable(error);
    });
}

/** Hashed: people type passwords into the field for the name, and the table should not list who tried to sign in from where. */
function keyOf(subject: string): string {
  return hashSecret(subject).toString("base64url");
}

/** What counts as one address: an IPv6 network of 64 bits is usually one household or office. */
export function addressOf({ ipAddress }: Context): string {
  if (ipAddress === null || !ipAddress.includes(":") || ipAddress.includes(".")) return ipAddress ?? "unknown";
  const [head = "", tail] = ipAddress.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}

function tooManyAttempts(retryAfterSeconds: number): DomainError {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  return new DomainError(
    "too-many",
    {
      code: "too-many-attempts",
      message: { en: "There have been too many attempts.", it: "Ci sono stati troppi tentativi." },
      nextStep: {
        en: `Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}, or use a browser in which you signed in before.`,
        it: `Riprova tra ${minutes === 1 ? "un minuto" : `${minutes} minuti`}, oppure usa un browser con cui hai già effettuato l'accesso.`,
      },
    },
    { retryAfterSeconds: Math.max(1, retryAfterSeconds) },
  );
}
