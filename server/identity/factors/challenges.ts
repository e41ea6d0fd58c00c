import { type Context, DomainError, deriveSecret, type Tx } from "../../platform/index.ts";
import { challengeMs, passkeyRefused } from "./rules.ts";
import { insertChallenge, takeChallenge } from "./store.ts";

/** What for, and by whom: the session or half sign-in; null while it is not known who will answer. */
export interface ChallengeUse {
  readonly purpose: "register" | "sign-in" | "second-factor" | "proof";
  readonly subjectId: string | null;
}

export interface Challenge {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function makeChallenge(tx: Tx, ctx: Context, { purpose, subjectId }: ChallengeUse): Promise<Challenge> {
  const id = ctx.newId();
  await insertChallenge(tx, {
    id,
    purpose,
    subject_id: subjectId,
    created_at: ctx.now,
    expires_at: new Date(ctx.now.getTime() + challengeMs),
  });
  return { id, bytes: bytesOf(ctx, id) };
}

/** As it comes back from the browser. Throws `passkey-refused` unless it is open and was made for this. */
export async function answerChallenge(tx: Tx, ctx: Context, id: string, { purpose, subjectId }: ChallengeUse): Promise<string> {
  const taken = await takeChallenge(tx, id);
  if (taken?.purpose !== purpose || taken.subject_id !== subjectId || ctx.now >= taken.expires_at) {
    throw new DomainError("invalid", passkeyRefused);
  }
  return Buffer.from(bytesOf(ctx, id)).toString("base64url");
}

function bytesOf({ settings }: Context, id: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deriveSecret(settings.secretKey, "passkey-challenge", id));
}
