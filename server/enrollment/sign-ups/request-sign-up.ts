import { addressOf, asStranger, countAttempt, foldSignInName, isSignInNameTaken } from "../../identity/index.ts";
import { selectInstallation } from "../../organizations/index.ts";
import { type Context, type Language, record, transact } from "../../platform/index.ts";
import { signUpEvents } from "./events.ts";
import { signUpMs } from "./rules.ts";
import { insertSignUp } from "./store.ts";

/**
 * Somebody without an account begins: a code goes to the mailbox. If the address has an account its mail says so instead of a
 * code; the answer here is the same, since strangers must not learn who has one. Throws DomainError `too-many-attempts`.
 */
export async function requestSignUp(
  ctx: Context,
  { email, language }: { email: string; language: Language },
): Promise<{ id: string; expiresAt: Date }> {
  await countAttempt(ctx, { limit: "signUpAddress", subject: addressOf(ctx) });
  await countAttempt(ctx, { limit: "signUpMailbox", subject: email });
  const id = ctx.newId();
  const expiresAt = new Date(ctx.now.getTime() + signUpMs);
  const stranger = asStranger(ctx);
  return await transact(stranger, [], async (tx) => {
    const [accountExists, installation] = await Promise.all([isSignInNameTaken(tx, foldSignInName(email)), selectInstallation(tx)]);
    await insertSignUp(tx, { id, email, language, created_at: ctx.now, expires_at: expiresAt });
    await record(tx, stranger, [
      {
        kind: signUpEvents.signUpRequested,
        organizations: installation ? [installation.vendorOrganizationId] : [],
        subject: { kind: "sign-up", id, name: email },
        data: { language, expiresAt: expiresAt.toISOString(), accountExists },
      },
    ]);
    return { id, expiresAt };
  });
}
