import { type Context, DomainError, openSecret, type Refusal, record, type Tx } from "../../platform/index.ts";
import { identityEvents } from "../events.ts";
import type { Key } from "../store.ts";
import { answerChallenge, type ChallengeUse } from "./challenges.ts";
import { type PasskeyAnswer, verifyPasskey } from "./passkeys.ts";
import { hashOfCode } from "./recovery-codes.ts";
import { codeUsed, type FactorMethod, passkeyRefused, wrongCode, wrongRecoveryCode } from "./rules.ts";
import { selectFactors, selectPasskey, selectRecoveryCodes, usePasskey, useRecoveryCode, useStep } from "./store.ts";
import { stepOfCode } from "./totp.ts";

/** One of them: the code of an app, a recovery code, or what a passkey signed. */
export type FactorProof =
  | { readonly code: string }
  | { readonly recoveryCode: string }
  | { readonly passkey: PasskeyAnswer & { readonly challengeId: string } };

export const totpPurpose = "totp";

export interface ProvingPerson extends Key {
  readonly name: string;
  readonly organizationName: string;
}

/**
 * Holds a proof against what the person has, and uses it up: the same one is never accepted again, also not of two sent at once.
 * use: for passkeys, what their challenge was made for. Throws DomainError `wrong-code`, `code-already-used`, `wrong-recovery-code`,
 * `passkey-refused` (422).
 */
export async function proveFactor(
  tx: Tx,
  ctx: Context,
  person: ProvingPerson,
  proof: FactorProof,
  use: ChallengeUse,
): Promise<FactorMethod> {
  if ("code" in proof) return await proveTotp(tx, ctx, person, proof.code);
  if ("recoveryCode" in proof) return await proveRecoveryCode(tx, ctx, person, proof.recoveryCode);
  return await provePasskey(tx, ctx, person, proof.passkey, use);
}

export async function provePasskey(
  tx: Tx,
  ctx: Context,
  person: Key,
  { challengeId, ...answer }: PasskeyAnswer & { challengeId: string },
  use: ChallengeUse,
): Promise<"passkey"> {
  const challenge = await answerChallenge(tx, ctx, challengeId, use);
  const passkey = await selectPasskey(tx, person, answer.id);
  if (passkey === undefined) throw new DomainError("invalid", passkeyRefused);
  const count = await verifyPasskey(ctx.settings, challenge, passkey, answer, use.purpose === "sign-in");
  await usePasskey(tx, person, passkey.id, count, ctx.now);
  return "passkey";
}

async function proveTotp(tx: Tx, ctx: Context, person: Key, code: string): Promise<"totp"> {
  let known = false;
  for (const { id, sealed_secret } of await selectFactors(tx, person)) {
    if (sealed_secret === null) continue;
    const step = stepOfCode(openSecret(ctx.settings.secretKey, totpPurpose, id, sealed_secret), code, ctx.now);
    if (step === null) continue;
    if (await useStep(tx, person, id, step, ctx.now)) return "totp";
    known = true;
  }
  throw wrong("code", known ? codeUsed : wrongCode);
}

async function proveRecoveryCode(tx: Tx, ctx: Context, person: ProvingPerson, code: string): Promise<"recovery-code"> {
  const { organizationId, id, name, organizationName } = person;
  if (!(await useRecoveryCode(tx, person, hashOfCode(ctx, person, code), ctx.now))) throw wrong("recoveryCode", wrongRecoveryCode);
  const { left } = await selectRecoveryCodes(tx, person);
  await record(tx, ctx, [
    {
      kind: identityEvents.recoveryCodeUsed,
      organizations: [organizationId],
      subject: { kind: "user", id, name },
      data: { left },
      actor: { id, name, organizationId, organizationName },
    },
  ]);
  return "recovery-code";
}

export function wrong(path: string, refusal: Refusal): DomainError {
  return new DomainError("invalid", refusal, { fields: [{ path, message: refusal.message }] });
}
