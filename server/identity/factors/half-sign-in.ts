import { type Context, DomainError, hashSecret, makeToken, readToken, sameHash, type Tx, transact } from "../../platform/index.ts";
import { noteSignIn } from "../sign-ins/note-sign-in.ts";
import { type Key, selectAccount } from "../store.ts";
import { halfSignInMs, type SignInMethod } from "./rules.ts";
import { type FactorRow, insertHalfSignIn, selectFactors, selectHalfSignIn, selectRecoveryCodes } from "./store.ts";

/** What can be proven next. */
export type NextProof = "totp" | "passkey" | "recovery-code";

/** Somebody is halfway in: what has been proven is not enough for the account. */
export interface HalfSignIn {
  /** What the sign-in cookie holds; the only copy. */
  readonly halfToken: string;
  readonly proofs: readonly NextProof[];
  readonly expiresAt: Date;
}

export async function beginHalfSignIn(
  tx: Tx,
  ctx: Context,
  person: Key,
  method: SignInMethod,
  factors: readonly FactorRow[],
): Promise<HalfSignIn> {
  const id = ctx.newId();
  const secret = ctx.randomBytes(32);
  const expiresAt = new Date(ctx.now.getTime() + halfSignInMs);
  await insertHalfSignIn(tx, {
    organization_id: person.organizationId,
    id,
    user_id: person.id,
    secret_hash: hashSecret(secret),
    method,
    created_at: ctx.now,
    expires_at: expiresAt,
  });
  // Whoever comes no further has left a trace: it is the owner's word that somebody has the password. Coming in takes it out.
  await noteSignIn(tx, ctx, person, "second-factor-not-given", [method], id);
  const { left } = await selectRecoveryCodes(tx, person);
  return { halfToken: makeToken(person.organizationId, id, secret), proofs: proofsOf(factors, left), expiresAt };
}

export function proofsOf(factors: readonly FactorRow[], recoveryCodesLeft: number): NextProof[] {
  const kinds = new Set(factors.map(({ kind }) => kind));
  return [
    ...(kinds.has("passkey") ? (["passkey"] as const) : []),
    ...(kinds.has("totp") ? (["totp"] as const) : []),
    ...(kinds.size > 0 && recoveryCodesLeft > 0 ? (["recovery-code"] as const) : []),
  ];
}

/** Whose half sign-in a cookie stands for. */
export interface OpenHalf extends Key {
  readonly person: Key & { readonly name: string; readonly signInName: string; readonly organizationName: string };
  readonly method: SignInMethod;
  readonly createdAt: Date;
  readonly factors: readonly FactorRow[];
}

/** Throws DomainError `sign-in-expired` (401) unless it is open and the account still as it was. ctx: a stranger's. */
export async function openHalfSignIn(ctx: Context, token: string | undefined): Promise<OpenHalf> {
  const key = token === undefined ? null : readToken(token);
  if (key === null) throw signInExpired();
  return await transact(ctx, [key.organizationId], async (tx) => {
    const half = await selectHalfSignIn(tx, key);
    if (half === undefined || !sameHash(half.secret_hash, hashSecret(key.secret))) throw signInExpired();
    if (half.used_at !== null || ctx.now >= half.expires_at) throw signInExpired();
    const person = { organizationId: half.organization_id, id: half.user_id };
    const [account, factors] = await Promise.all([selectAccount(tx, person), selectFactors(tx, person)]);
    if (account?.status !== "active") throw signInExpired();
    return {
      organizationId: half.organization_id,
      id: half.id,
      person: {
        ...person,
        name: account.display_name,
        signInName: account.sign_in_name,
        organizationName: account.organization_name,
      },
      method: half.method as SignInMethod,
      createdAt: half.created_at,
      factors,
    };
  });
}

export function signInExpired(): DomainError {
  return new DomainError("unauthenticated", {
    code: "sign-in-expired",
    message: { en: "This sign-in took too long or is over.", it: "Questo accesso ha richiesto troppo tempo o è già terminato." },
    nextStep: { en: "Sign in from the beginning.", it: "Ripeti l'accesso dall'inizio." },
  });
}
