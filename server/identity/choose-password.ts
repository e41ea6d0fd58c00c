import { DomainError } from "../platform/index.ts";
import { hashPassword } from "./hash-password.ts";
import { judgePassword } from "./password-rules.ts";

/** Refuses a poor password at no cost. names: what it must not be. path: the request's field. Throws DomainError `password-…` (422). */
export function requireGoodPassword(password: string, names: readonly string[], path: string): void {
  const refusal = judgePassword(password, names);
  if (refusal !== null) throw new DomainError("invalid", refusal, { fields: [{ path, message: refusal.message }] });
}

/**
 * The hash of a password that a person chose, if it is a good one; parameters and errors as requireGoodPassword.
 * Slow on purpose: call it before a transaction, and after whatever else may refuse.
 */
export async function hashChosenPassword(password: string, names: readonly string[], path: string): Promise<string> {
  requireGoodPassword(password, names, path);
  return await hashPassword(password);
}
