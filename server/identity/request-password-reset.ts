import { type Context, deriveSecret, enqueue, hashSecret, record, transact } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { identityEvents } from "./events.ts";
import { foldSignInName, passwordResetMs } from "./rules.ts";
import { insertPasswordReset, selectAccountByName, selectUser } from "./store.ts";
import { addressOf, countAttempt } from "./throttle.ts";

export const preparePasswordResetTask = "identity.prepare-password-reset";

/** What the reset link of this id proves itself with. Derived, so that no row holds it and the mail can be made again. */
export function resetSecret(secretKey: string, resetId: string): Buffer {
  return deriveSecret(secretKey, "password-reset", resetId);
}

/**
 * Somebody asks for a new password by mail. Whether there is such an account is found out later, by a job: the answer and its
 * time are the same for every name. Throws DomainError `too-many-attempts`.
 */
export async function requestPasswordReset(ctx: Context, signInName: string): Promise<void> {
  const name = foldSignInName(signInName);
  await countAttempt(ctx, { limit: "resetAddress", subject: addressOf(ctx) });
  await countAttempt(ctx, { limit: "resetAccount", subject: name });
  await transact(asStranger(ctx), [], (tx) => enqueue(tx, preparePasswordResetTask, { signInName: name }));
}

/** The job: makes the link's row and the event whose notice is the mail. Only for active accounts with an address. */
export async function preparePasswordReset(ctx: Context, signInName: string): Promise<void> {
  const account = await transact(ctx, [], (tx) => selectAccountByName(tx, signInName));
  if (account?.status !== "active") return;
  const { organization_id: organizationId, id: userId, display_name } = account;
  await transact(ctx, [organizationId], async (tx) => {
    const user = await selectUser(tx, { organizationId, id: userId });
    if (!user?.email) return;
    const resetId = ctx.newId();
    const expiresAt = new Date(ctx.now.getTime() + passwordResetMs);
    await insertPasswordReset(tx, {
      organization_id: organizationId,
      id: resetId,
      user_id: userId,
      secret_hash: hashSecret(resetSecret(ctx.settings.secretKey, resetId)),
      created_at: ctx.now,
      expires_at: expiresAt,
    });
    await record(tx, ctx, [
      {
        kind: identityEvents.passwordResetRequested,
        organizations: [organizationId],
        subject: { kind: "user", id: userId, name: display_name },
        data: { resetId, expiresAt: expiresAt.toISOString() },
      },
    ]);
  });
}
