import { actingUser, type Context, DomainError, transact, withoutIdempotency } from "../../platform/index.ts";
import { selectAccount } from "../store.ts";
import { answerChallenge, makeChallenge } from "./challenges.ts";
import { type AddedFactor, beginChange, refuseTooMany, welcomeFactor } from "./change-factors.ts";
import { type NewPasskey, registrationOptions, verifyNewPasskey } from "./passkeys.ts";
import { passkeyRefused } from "./rules.ts";
import { insertFactor } from "./store.ts";

/** What the browser is to ask an authenticator for. siteName: what it shows. Throws DomainError `fresh-sign-in-required`, `too-many-factors`. */
export async function beginPasskey(ctx: Context, siteName: string) {
  const { organizationId, sessionId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    refuseTooMany(factors);
    const account = await selectAccount(tx, person);
    const described = { ...person, signInName: account?.sign_in_name ?? "", displayName: account?.display_name ?? "", siteName };
    const challenge = await makeChallenge(tx, ctx, { purpose: "register", subjectId: sessionId });
    return { challengeId: challenge.id, options: await registrationOptions(ctx.settings, challenge, described, factors) };
  });
}

/** Throws DomainError `passkey-refused` (422), and as beginPasskey. */
export async function addPasskey(
  ctx: Context,
  { name, challengeId, ...made }: NewPasskey & { name: string; challengeId: string },
): Promise<AddedFactor> {
  const { organizationId, sessionId } = actingUser(ctx);
  return await transact(withoutIdempotency(ctx), [organizationId], async (tx) => {
    const { person, factors } = await beginChange(tx, ctx);
    refuseTooMany(factors);
    const challenge = await answerChallenge(tx, ctx, challengeId, { purpose: "register", subjectId: sessionId });
    const { credentialId, publicKey, signatureCount } = await verifyNewPasskey(ctx.settings, challenge, made);
    const id = ctx.newId();
    const added = await insertFactor(tx, {
      organization_id: organizationId,
      id,
      user_id: person.id,
      kind: "passkey",
      name,
      created_at: ctx.now,
      confirmed_at: ctx.now,
      credential_id: credentialId,
      public_key: publicKey,
      signature_count: signatureCount,
      transports: [...made.transports],
    });
    if (!added) throw new DomainError("invalid", passkeyRefused);
    return await welcomeFactor(tx, ctx, person, factors, { id, name, kind: "passkey" });
  });
}
