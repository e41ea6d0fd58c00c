import { actingUser, type Context, invalidField, record, transact } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { hashChosenPassword } from "./choose-password.ts";
import { identityEvents } from "./events.ts";
import { verifyPassword } from "./hash-password.ts";
import { renewSession } from "./renew-session.ts";
import { requireFreshSignIn } from "./require-fresh-sign-in.ts";
import type { StartedSession } from "./start-session.ts";
import { selectAccount, updatePassword, usePasswordResets } from "./store.ts";
import { type Attempt, countAttempt, forgiveAttempt } from "./throttle.ts";

/**
 * A person changes the own password. All other sessions end, and the present one goes on under a new id: whoever got hold of
 * a session or of the old password is out.
 *
 * Who has a second factor must have proven it a moment ago; for everybody else the password asked for here is the proof.
 *
 * Throws DomainError `fresh-sign-in-required` (403), `wrong-password`, `password-unchanged`, `password-…` (422), `too-many-attempts` (429).
 */
export async function changePassword(ctx: Context, change: { currentPassword: string; newPassword: string }): Promise<StartedSession> {
  const { id, organizationId, multiFactor, provenAt } = actingUser(ctx);
  if (multiFactor) requireFreshSignIn(ctx);
  const attempt: Attempt = { limit: "passwordChange", subject: id };
  await countAttempt(ctx, attempt);
  const account = await transact(asStranger(ctx), [organizationId], (tx) => selectAccount(tx, { organizationId, id }));
  const previous = account?.password_hash ?? null;
  if (account === undefined || previous === null || !(await verifyPassword(previous, change.currentPassword))) throw wrongPassword();
  await forgiveAttempt(ctx, attempt);
  if (change.newPassword === change.currentPassword) throw unchanged();
  const hash = await hashChosenPassword(
    change.newPassword,
    [account.sign_in_name, account.display_name, account.organization_name],
    "newPassword",
  );

  return await transact(ctx, [organizationId], async (tx) => {
    if (!(await updatePassword(tx, { organizationId, id }, { hash, temporary: false, at: ctx.now, previous }))) throw wrongPassword();
    const started = await renewSession(tx, asOwnPassword(ctx), {
      methods: (before) => before,
      ...(multiFactor ? { provenAt } : {}),
      endOthers: true,
    });
    await Promise.all([
      usePasswordResets(tx, organizationId, id, ctx.now),
      record(tx, ctx, [
        {
          kind: identityEvents.passwordChanged,
          organizations: [organizationId],
          subject: { kind: "user", id, name: account.display_name },
        },
      ]),
    ]);
    return started;
  });
}

/** The password is the person's own from now on. */
function asOwnPassword(ctx: Context): Context {
  return { ...ctx, actor: { ...actingUser(ctx), mustChangePassword: false } };
}

function wrongPassword() {
  return invalidField("currentPassword", "wrong-password", {
    en: "The current password is not right.",
    it: "La password attuale non è corretta.",
  });
}

function unchanged() {
  return invalidField("newPassword", "password-unchanged", {
    en: "The new password is the current one.",
    it: "La nuova password è uguale a quella attuale.",
  });
}
