import { type Context, deriveSecret, hashSecret, type Tx } from "../../platform/index.ts";
import type { Key } from "../store.ts";
import { temporaryPassword } from "../temporary-password.ts";
import { deleteRecoveryCodes, insertRecoveryCodes } from "./store.ts";

const codesPerPerson = 10;

/** New codes in place of all before; the answer is the only copy. */
export async function renewCodes(tx: Tx, ctx: Context, person: Key): Promise<string[]> {
  const codes = Array.from({ length: codesPerPerson }, () => temporaryPassword(ctx));
  await deleteRecoveryCodes(tx, person);
  await insertRecoveryCodes(
    tx,
    person,
    codes.map((code) => hashOfCode(ctx, person, code)),
    ctx.now,
  );
  return codes;
}

/** Keyed by the installation and the person: a stolen table alone can't be guessed at. Case, spaces and hyphens don't count. */
export function hashOfCode({ settings }: Context, { id }: Key, code: string): Buffer {
  const letters = code.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return hashSecret(deriveSecret(settings.secretKey, "recovery-code", `${id}:${letters}`));
}
