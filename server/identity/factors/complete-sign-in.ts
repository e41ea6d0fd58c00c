import { type Context, transact } from "../../platform/index.ts";
import { asStranger } from "../as-stranger.ts";
import { readDeviceToken } from "../cookies.ts";
import { closeSessions } from "../end-session.ts";
import { noteWrongProof } from "../sign-ins/note-sign-in.ts";
import { deleteSignIn } from "../sign-ins/store.ts";
import { type StartedSession, startSession } from "../start-session.ts";
import { markSignedInSince } from "../store.ts";
import { type Attempt, addressOf, countAttempt, forgiveAttempt } from "../throttle.ts";
import { makeChallenge } from "./challenges.ts";
import { openHalfSignIn, signInExpired } from "./half-sign-in.ts";
import { authenticationOptions } from "./passkeys.ts";
import { type FactorProof, proveFactor } from "./prove-factor.ts";
import { useHalfSignIn } from "./store.ts";

/** The cookies that the browser presents on its way in. */
export interface PresentedCookies {
  readonly halfToken: string | undefined;
  readonly deviceToken: string | undefined;
}

/**
 * The second step of a sign-in: the person proves a second factor, and the session begins. Guesses count by account, or by a device
 * that signed in before, so that whoever learned the password can't lock the owner out.
 *
 * Throws DomainError `sign-in-expired` (401), `wrong-code`, `code-already-used`, `wrong-recovery-code`, `passkey-refused` (422),
 * `too-many-attempts` (429).
 */
export async function completeSignIn(
  ctx: Context,
  { halfToken, deviceToken }: PresentedCookies,
  proof: FactorProof,
): Promise<StartedSession> {
  const stranger = asStranger(ctx);
  const fromAddress: Attempt = { limit: "address", subject: addressOf(ctx) };
  await countAttempt(ctx, fromAddress);
  const { person, method, createdAt, organizationId, id } = await openHalfSignIn(stranger, halfToken);
  const device = readDeviceToken(ctx, deviceToken, person.id);
  const atAccount: Attempt =
    device === null ? { limit: "secondFactor", subject: person.id } : { limit: "secondFactorDevice", subject: device };
  await countAttempt(ctx, atAccount);
  const before = ctx.actor.kind === "user" ? ctx.actor : null;
  const started = await transact(stranger, [organizationId, before?.organizationId ?? null], async (tx) => {
    const factor = await proveFactor(tx, stranger, person, proof, { purpose: "second-factor", subjectId: id });
    const user = await markSignedInSince(tx, person, createdAt, ctx.now);
    if (user === undefined || !(await useHalfSignIn(tx, { organizationId, id }, ctx.now))) throw signInExpired();
    await deleteSignIn(tx, { organizationId, id });
    if (before !== null) await closeSessions(tx, ctx, before, { only: before.sessionId });
    return await startSession(tx, stranger, { ...person, mustChangePassword: user.must_change_password, methods: [method, factor] });
  }).catch((error: unknown) => {
    noteWrongProof(ctx, person, error, [method]);
    throw error;
  });
  await Promise.all([forgiveAttempt(ctx, fromAddress), forgiveAttempt(ctx, atAccount)]);
  return started;
}

/** What a passkey of the person is to sign as the second step. Throws DomainError `sign-in-expired` (401). */
export async function challengeSecondStep(ctx: Context, halfToken: string | undefined) {
  const stranger = asStranger(ctx);
  const { factors, id } = await openHalfSignIn(stranger, halfToken);
  const challenge = await transact(stranger, [], (tx) => makeChallenge(tx, ctx, { purpose: "second-factor", subjectId: id }));
  return { challengeId: challenge.id, options: await authenticationOptions(ctx.settings, challenge, factors) };
}
