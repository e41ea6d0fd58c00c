import { actingUser, type Context, invalidField, transact, withoutIdempotency } from "../../platform/index.ts";
import { asStranger } from "../as-stranger.ts";
import { verifyPassword } from "../hash-password.ts";
import { renewSession } from "../renew-session.ts";
import { requirePasswordAllowed } from "../sign-in.ts";
import type { StartedSession } from "../start-session.ts";
import { selectAccount } from "../store.ts";
import { type Attempt, countAttempt, forgiveAttempt } from "../throttle.ts";
import { makeChallenge } from "./challenges.ts";
import { authenticationOptions } from "./passkeys.ts";
import { type FactorProof, proveFactor } from "./prove-factor.ts";
import { selectFactors } from "./store.ts";

export type Proof = FactorProof | { readonly password: string };

/**
 * A person who is signed in proves once more who they are, which opens sensitive acts for some minutes: with a second factor, or, who
 * has none, with the password. The session goes on under a new id.
 *
 * Throws DomainError `provider-required` (403), `wrong-password`, `second-factor-needed`, and those of proveFactor (422), `too-many-attempts` (429).
 */
export async function proveAgain(ctx: Context, proof: Proof): Promise<StartedSession> {
  const { id, name, organizationId, sessionId } = actingUser(ctx);
  const attempt: Attempt = { limit: "proof", subject: id };
  await countAttempt(ctx, attempt);
  const key = { organizationId, id };
  const [account, factors] = await transact(asStranger(ctx), [organizationId], (tx) =>
    Promise.all([selectAccount(tx, key), selectFactors(tx, key)]),
  );
  const hash = account?.password_hash ?? null;
  if ("password" in proof) {
    if (factors.length > 0) throw secondFactorNeeded();
    if (!(await verifyPassword(hash, proof.password))) throw wrongPassword();
    await transact(asStranger(ctx), [organizationId], (tx) => requirePasswordAllowed(tx, key));
  }
  const person = { ...key, name, organizationName: account?.organization_name ?? "" };
  const started = await transact(withoutIdempotency(ctx), [organizationId], async (tx) => {
    const method = "password" in proof ? "password" : await proveFactor(tx, ctx, person, proof, { purpose: "proof", subjectId: sessionId });
    return await renewSession(tx, ctx, { methods: (before) => [...new Set([...before, method])] });
  });
  await forgiveAttempt(ctx, attempt);
  return started;
}

/** What a passkey of the person is to sign as a proof. */
export async function challengeProof(ctx: Context) {
  const { id, organizationId, sessionId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const factors = await selectFactors(tx, { organizationId, id });
    const challenge = await makeChallenge(tx, ctx, { purpose: "proof", subjectId: sessionId });
    return { challengeId: challenge.id, options: await authenticationOptions(ctx.settings, challenge, factors) };
  });
}

function wrongPassword() {
  return invalidField("password", "wrong-password", {
    en: "The password is not right.",
    it: "La password non è corretta.",
  });
}

export function secondFactorNeeded() {
  return invalidField(
    "password",
    "second-factor-needed",
    {
      en: "The password alone is not enough: your account has a second factor.",
      it: "La sola password non basta: il tuo account ha un secondo fattore.",
    },
    { en: "Use it.", it: "Usa il secondo fattore." },
  );
}
