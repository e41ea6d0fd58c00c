import { type Context, DomainError, transact } from "../../platform/index.ts";
import { asStranger } from "../as-stranger.ts";
import { closeSessions } from "../end-session.ts";
import { accountDisabled, requirePasswordAllowed } from "../sign-in.ts";
import { noteRefusal } from "../sign-ins/note-sign-in.ts";
import { type StartedSession, startSession } from "../start-session.ts";
import { markSignedInSince, selectAccount } from "../store.ts";
import { type Attempt, addressOf, countAttempt, forgiveAttempt } from "../throttle.ts";
import { makeChallenge } from "./challenges.ts";
import { authenticationOptions, type PasskeyAnswer, readUserHandle } from "./passkeys.ts";
import { provePasskey } from "./prove-factor.ts";
import { passkeyRefused } from "./rules.ts";

/** What any passkey for this site may sign to sign its owner in. */
export async function challengeAnybody(ctx: Context) {
  const challenge = await transact(asStranger(ctx), [], (tx) => makeChallenge(tx, ctx, { purpose: "sign-in", subjectId: null }));
  return { challengeId: challenge.id, options: await authenticationOptions(ctx.settings, challenge, null) };
}

/**
 * Signs a person in by a passkey alone, which must have verified its owner (PIN, finger, face). It says by itself whose it is.
 *
 * Throws DomainError `passkey-refused` (422), `account-disabled`, `provider-required` (403), `too-many-attempts` (429).
 */
export async function signInWithPasskey(ctx: Context, answer: PasskeyAnswer & { challengeId: string }): Promise<StartedSession> {
  const stranger = asStranger(ctx);
  const fromAddress: Attempt = { limit: "address", subject: addressOf(ctx) };
  await countAttempt(ctx, fromAddress);
  const person = readUserHandle(answer.userHandle);
  if (person === null) throw new DomainError("invalid", passkeyRefused);
  const { organizationId, id } = person;
  const before = ctx.actor.kind === "user" ? ctx.actor : null;
  const started = await transact(stranger, [organizationId, before?.organizationId ?? null], async (tx) => {
    const method = await provePasskey(tx, stranger, person, answer, { purpose: "sign-in", subjectId: null });
    const account = await selectAccount(tx, person);
    if (account === undefined || account.status === "deleted") throw new DomainError("invalid", passkeyRefused);
    await requirePasswordAllowed(tx, person);
    const user = await markSignedInSince(tx, person, ctx.now, ctx.now);
    if (user === undefined) {
      noteRefusal(ctx, person, "account-disabled", [method]);
      throw accountDisabled();
    }
    if (before !== null) await closeSessions(tx, ctx, before, { only: before.sessionId });
    return await startSession(tx, stranger, {
      id,
      name: user.display_name,
      organizationId,
      organizationName: account.organization_name,
      mustChangePassword: user.must_change_password,
      methods: [method],
    });
  });
  await forgiveAttempt(ctx, fromAddress);
  return started;
}
