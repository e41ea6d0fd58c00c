import { type Context, DomainError, hashSecret, readToken, record, sameHash, transact } from "../platform/index.ts";
import { asStranger } from "./as-stranger.ts";
import { hashChosenPassword } from "./choose-password.ts";
import { makeDeviceToken } from "./cookies.ts";
import { identityEvents } from "./events.ts";
import { refuseReset, resetLinkUsed } from "./rules.ts";
import { accountDisabled } from "./sign-in.ts";
import { type AccountFacts, endSessions, selectAccount, selectPasswordReset, updatePassword, usePasswordResets } from "./store.ts";

/**
 * Chooses a new password by the link from the mail: once, within its hour. Ends all sessions of the person. Gives a device token:
 * whoever reads the person's mail gets in from this browser even while somebody guesses.
 *
 * Throws DomainError `reset-link-not-found` (404), `reset-link-used`, `reset-link-expired` (409), `account-disabled` (403), `password-…` (422).
 */
export async function completePasswordReset(
  ctx: Context,
  { token, newPassword }: { token: string; newPassword: string },
): Promise<{ deviceToken: string }> {
  const stranger = asStranger(ctx);
  const { resetId, account } = await openLink(stranger, token);
  const { organization_id: organizationId, id, display_name: name, organization_name: organizationName } = account;
  const hash = await hashChosenPassword(newPassword, [account.sign_in_name, name, organizationName], "newPassword");

  await transact(stranger, [organizationId], async (tx) => {
    const used = await usePasswordResets(tx, organizationId, id, ctx.now);
    // The same link was used a second time at the same moment, or the password was changed.
    if (!used.includes(resetId)) throw new DomainError("conflict", resetLinkUsed);
    await Promise.all([
      updatePassword(tx, { organizationId, id }, { hash, temporary: false, at: ctx.now }),
      endSessions(tx, organizationId, id, ctx.now),
      record(tx, stranger, [
        {
          kind: identityEvents.passwordResetCompleted,
          organizations: [organizationId],
          subject: { kind: "user", id, name },
          actor: { id, name, organizationId, organizationName },
        },
      ]),
    ]);
  });
  return { deviceToken: makeDeviceToken(ctx, id) };
}

async function openLink(ctx: Context, token: string): Promise<{ resetId: string; account: AccountFacts }> {
  const key = readToken(token);
  if (key === null) throw linkNotFound();
  return await transact(ctx, [key.organizationId], async (tx) => {
    const reset = await selectPasswordReset(tx, key);
    if (reset === undefined || !sameHash(reset.secret_hash, hashSecret(key.secret))) throw linkNotFound();
    const refusal = refuseReset(reset, ctx.now);
    if (refusal) throw new DomainError("conflict", refusal);
    const account = await selectAccount(tx, { organizationId: key.organizationId, id: reset.user_id });
    if (account?.status !== "active") throw accountDisabled();
    return { resetId: reset.id, account };
  });
}

function linkNotFound(): DomainError {
  return new DomainError("not-found", {
    code: "reset-link-not-found",
    message: { en: "This link is damaged or was never one of ours.", it: "Questo link è danneggiato o non è mai stato nostro." },
    nextStep: {
      en: "Copy the whole link from the mail, or ask for a new one on the sign-in page.",
      it: "Copia l'intero link dall'e-mail oppure richiedine uno nuovo dalla pagina di accesso.",
    },
  });
}
