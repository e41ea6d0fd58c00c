import { type Context, DomainError, type Tx, transact } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { readDeviceToken } from "./cookies.ts";
import { closeSessions } from "./end-session.ts";
import { beginHalfSignIn, type HalfSignIn } from "./factors/half-sign-in.ts";
import type { SignInMethod } from "./factors/rules.ts";
import { selectFactors } from "./factors/store.ts";
import { verifyPassword } from "./hash-password.ts";
import { foldSignInName } from "./rules.ts";
import { noteRefusal } from "./sign-ins/note-sign-in.ts";
import { type StartedSession, startSession } from "./start-session.ts";
import { type AccountFacts, type Key, markSignedIn, mustUseProvider, selectAccountByName } from "./store.ts";
import { type Attempt, addressOf, countAttempt, forgiveAttempt } from "./throttle.ts";

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
  /** The device cookie, if the browser has one. */
  readonly deviceToken: string | undefined;
}

/**
 * Signs a person in; the session that the browser had before ends. A name that doesn't exist and a wrong password take the
 * same steps and give the same answer; that an account is disabled is told only to who knows its password. Who has a second factor
 * is only halfway in then.
 *
 * Throws DomainError `wrong-credentials` (401), `account-disabled`, `provider-required` (403), `too-many-attempts` (429).
 */
export async function signIn(ctx: Context, { signInName, password, deviceToken }: Credentials): Promise<StartedSession | HalfSignIn> {
  const stranger = asStranger(ctx);
  const name = foldSignInName(signInName);
  const fromAddress: Attempt = { limit: "address", subject: addressOf(ctx) };
  await countAttempt(ctx, fromAddress);
  const account = await transact(stranger, [], (tx) => selectAccountByName(tx, name));
  const device = readDeviceToken(ctx, deviceToken, account?.id);
  const atAccount: Attempt = device === null ? { limit: "account", subject: name } : { limit: "device", subject: device };
  await countAttempt(ctx, atAccount);

  const right = await verifyPassword(account?.password_hash ?? null, password);
  if (account === undefined || account.status === "deleted") throw wrongCredentials();
  const noted = { id: account.id, organizationId: account.organization_id };
  if (!right) {
    noteRefusal(ctx, noted, "wrong-password");
    throw wrongCredentials();
  }
  if (account.status !== "active") {
    noteRefusal(ctx, noted, "account-disabled", ["password"]);
    throw accountDisabled();
  }
  await Promise.all([forgiveAttempt(ctx, fromAddress), forgiveAttempt(ctx, atAccount)]);
  const before = ctx.actor.kind === "user" ? ctx.actor : null;
  return await transact(stranger, [account.organization_id, before?.organizationId ?? null], async (tx) => {
    await requirePasswordAllowed(tx, keyOf(account));
    const user = await markSignedIn(tx, keyOf(account), account.password_hash ?? "", ctx.now);
    if (user === undefined) throw wrongCredentials();
    const admitted = await admit(tx, stranger, { ...account, ...user }, "password");
    if (before !== null && "token" in admitted) await closeSessions(tx, ctx, before, { only: before.sessionId });
    return admitted;
  });
}

const keyOf = ({ organization_id: organizationId, id }: AccountFacts) => ({ organizationId, id });

/** Who has a second factor proves it next; everybody else is in. */
export async function admit(
  tx: Tx,
  ctx: Context,
  person: AccountFacts & { readonly must_change_password: boolean },
  method: SignInMethod,
  provenAt?: Date,
): Promise<StartedSession | HalfSignIn> {
  const key = keyOf(person);
  const factors = await selectFactors(tx, key);
  if (factors.length > 0 && method !== "provider-mfa") return await beginHalfSignIn(tx, ctx, key, method, factors);
  return await startSession(tx, ctx, {
    ...key,
    name: person.display_name,
    organizationName: person.organization_name,
    mustChangePassword: person.must_change_password,
    methods: [method],
    ...(provenAt === undefined ? {} : { provenAt }),
  });
}

/** Told only to who has proven the account. Throws DomainError `provider-required` (403). */
export async function requirePasswordAllowed(tx: Tx, person: Key): Promise<void> {
  if (!(await mustUseProvider(tx, person))) return;
  throw new DomainError("forbidden", {
    code: "provider-required",
    message: {
      en: "Your organization wants you to sign in through its own identity provider.",
      it: "La tua organizzazione vuole che tu acceda tramite il suo provider di identità.",
    },
    nextStep: {
      en: "On the sign-in page enter your work address, then continue to your organization's sign-in.",
      it: "Nella pagina di accesso inserisci il tuo indirizzo di lavoro, poi prosegui con l'accesso della tua organizzazione.",
    },
  });
}

function wrongCredentials(): DomainError {
  return new DomainError("unauthenticated", {
    code: "wrong-credentials",
    message: { en: "The sign-in name or the password is wrong.", it: "Il nome di accesso o la password non sono corretti." },
    nextStep: { en: "Try again, or ask for a new password by mail.", it: "Riprova oppure richiedi una nuova password via e-mail." },
  });
}

export function accountDisabled(): DomainError {
  return new DomainError("forbidden", {
    code: "account-disabled",
    message: { en: "This account is disabled.", it: "Questo account è disabilitato." },
    nextStep: { en: "Ask an administrator of your organization.", it: "Rivolgiti a un amministratore della tua organizzazione." },
  });
}
