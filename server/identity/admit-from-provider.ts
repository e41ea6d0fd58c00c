import type { Context, Tx } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { closeSessions } from "./end-session.ts";
import type { HalfSignIn } from "./factors/half-sign-in.ts";
import { secondFactorNeeded } from "./factors/prove-again.ts";
import { isMultiFactor, type SignInMethod } from "./factors/rules.ts";
import { selectFactors } from "./factors/store.ts";
import { renewSession } from "./renew-session.ts";
import { accountDisabled, admit } from "./sign-in.ts";
import { noteRefusal } from "./sign-ins/note-sign-in.ts";
import type { StartedSession } from "./start-session.ts";
import { closeProviderSessions, type Key, markSignedInSince, selectAccount } from "./store.ts";

/** What the organization's own provider says of a sign-in there. */
export interface ProviderWord {
  readonly method: Extract<SignInMethod, "provider" | "provider-mfa">;
  /** When the person proved themselves there, which may be hours before they come here. */
  readonly provenAt: Date;
}

/**
 * Lets somebody in for whom the organization's own provider vouches. Whoever has a second factor here proves it next, unless the
 * provider vouches for one. The session that the browser had before ends. The transaction must see the person's home and that of
 * the session before. Throws DomainError `account-disabled` (403).
 */
export async function admitFromProvider(
  tx: Tx,
  ctx: Context,
  person: Key,
  { method, provenAt }: ProviderWord,
): Promise<StartedSession | HalfSignIn> {
  const [account, user] = [await selectAccount(tx, person), await markSignedInSince(tx, person, ctx.now, ctx.now)];
  if (account === undefined || user === undefined) {
    if (account !== undefined) noteRefusal(ctx, person, "account-disabled", [method]);
    throw accountDisabled();
  }
  const admitted = await admit(tx, asStranger(ctx), { ...account, ...user }, method, provenAt);
  if (ctx.actor.kind === "user" && "token" in admitted) await closeSessions(tx, ctx, ctx.actor, { only: ctx.actor.sessionId });
  return admitted;
}

/**
 * The person who is signed in has just signed in at the provider once more: that opens sensitive acts for some minutes. Throws
 * DomainError `second-factor-needed` (422) if they have a second factor of their own and the provider vouches for none.
 */
export async function proveFromProvider(tx: Tx, ctx: Context, person: Key, { method, provenAt }: ProviderWord): Promise<StartedSession> {
  if (!isMultiFactor([method]) && (await selectFactors(tx, person)).length > 0) throw secondFactorNeeded();
  return await renewSession(tx, ctx, { methods: (before) => [...new Set([...before, method])], provenAt });
}

/** The word of the organization's provider counts no longer: whoever came by it is out, but for the session that says so. */
export async function endProviderSessions(tx: Tx, { actor, now }: Context, organizationId: string): Promise<void> {
  await closeProviderSessions(tx, organizationId, now, actor.kind === "user" ? actor.sessionId : null);
}
