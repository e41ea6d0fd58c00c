import { type Context, DomainError, type Tx, transact } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { readDeviceToken } from "./cookies.ts";
import { closeSessions } from "./end-session.ts";
import { verifyPassword } from "./hash-password.ts";
import { foldSignInName } from "./rules.ts";
import { type StartedSession, startSession } from "./start-session.ts";
import { type AccountFacts, markSignedIn, selectAccountByName } from "./store.ts";
import { type Attempt, addressOf, countAttempt, forgiveAttempt } from "./throttle.ts";

export interface Credentials {
  readonly signInName: string;
  readonly password: string;
  /** The device cookie, if the browser has one. */
  readonly deviceToken: string | undefined;
}

/**
 * Signs a person in; the session that the browser had before ends. A name that doesn't exist and a wrong password take the
 * same steps and give the same answer; that an account is disabled is told only to who knows its password.
 *
 * Throws DomainError `wrong-credentials` (401), `account-disabled` (403), `too-many-attempts` (429).
 */
export async function signIn(ctx: Context, { signInName, password, deviceToken }: Credentials): Promise<StartedSession> {
  const stranger = asStranger(ctx);
  const name = foldSignInName(signInName);
  const fromAddress: Attempt = { limit: "address", subject: addressOf(ctx) };
  await countAttempt(ctx, fromAddress);
  const account = await transact(stranger, [], (tx) => selectAccountByName(tx, name));
  const device = readDeviceToken(ctx, deviceToken, account?.id);
  const atAccount: Attempt = device === null ? { limit: "account", subject: name } : { limit: "device", subject: device };
  await countAttempt(ctx, atAccount);

  const right = await verifyPassword(account?.password_hash ?? null, password);
  if (account === undefined || !right || account.status === "deleted") throw wrongCredentials();
  if (account.status !== "active") throw accountDisabled();
  await Promise.all([forgiveAttempt(ctx, fromAddress), forgiveAttempt(ctx, atAccount)]);
  const before = ctx.actor.kind === "user" ? ctx.actor : null;
  return await transact(stranger, [account.organization_id, before?.organizationId ?? null], async (tx) => {
    if (before !== null) await closeSessions(tx, ctx, before, { only: before.sessionId });
    return await admit(tx, stranger, account);
  });
}

async function admit(
  tx: Tx,
  ctx: Context,
  { organization_id: organizationId, id, password_hash, organization_name }: AccountFacts,
): Promise<StartedSession> {
  const user = await markSignedIn(tx, { organizationId, id }, password_hash ?? "", ctx.now);
  if (user === undefined) throw wrongCredentials();
  return await startSession(tx, ctx, {
    id,
    name: user.display_name,
    organizationId,
    organizationName: organization_name,
    mustChangePassword: user.must_change_password,
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
