import { type Context, fold, type Language, notFound, staleVersion, type Tx } from "../platform/index.ts";
import { indexUser } from "./create-user.ts";
import {
  endSessions,
  type Key,
  selectUser,
  type UserChange,
  type UserRow,
  updatePassword,
  updateUser,
  usePasswordResets,
} from "./store.ts";

/** What may be changed of an account; what is left out (or undefined) stays. */
export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly email?: string | null | undefined;
  readonly language?: Language | undefined;
}

/**
 * Changes an account's particulars. version: only if it is still that one; null: whatever it is. Records no event.
 * Throws DomainError `not-found`, `stale-version` (412).
 */
export async function changeUser(tx: Tx, key: Key, version: number | null, change: AccountChange): Promise<UserRow> {
  const { displayName, email, language } = change;
  const columns: UserChange = {
    ...(displayName === undefined ? {} : { display_name: displayName, sort_key: fold(displayName) }),
    ...(email === undefined ? {} : { email }),
    ...(language === undefined ? {} : { language }),
  };
  const user = await changed(tx, key, version, columns);
  if (displayName !== undefined) await indexUser(tx, user);
  return user;
}

/**
 * Disables, enables, deletes (softly) or restores an account; whether it may be is the caller's to decide. Unless it is active all
 * its sessions and reset links end with it. Records no event. Throws as changeUser.
 */
export async function changeUserStatus(
  tx: Tx,
  ctx: Context,
  key: Key,
  version: number | null,
  status: "active" | "disabled" | "deleted",
): Promise<UserRow> {
  const user = await changed(tx, key, version, { status, deleted_at: status === "deleted" ? ctx.now : null });
  if (status !== "active") await shutOut(tx, ctx, key);
  return user;
}

/** Replaces the password by one that must be changed at the next sign-in, and ends all sessions. hash: from hashPassword. Records no event. */
export async function setTemporaryPassword(tx: Tx, ctx: Context, key: Key, hash: string): Promise<void> {
  if (!(await updatePassword(tx, key, { hash, temporary: true, at: ctx.now }))) throw notFound();
  await shutOut(tx, ctx, key);
}

async function changed(tx: Tx, key: Key, version: number | null, columns: UserChange): Promise<UserRow> {
  const user = await updateUser(tx, key, version, columns);
  if (user !== undefined) return user;
  throw (await selectUser(tx, key)) === undefined ? notFound() : staleVersion();
}

async function shutOut(tx: Tx, ctx: Context, { organizationId, id }: Key): Promise<void> {
  await Promise.all([endSessions(tx, organizationId, id, ctx.now), usePasswordResets(tx, organizationId, id, ctx.now)]);
}
