import { DomainError } from "../platform/index.ts";
import { hashPassword } from "./hash-password.ts";
import { judgePassword } from "./password-rules.ts";

/**
 * The hash of a password that a person chose, if it is a good one. names: what it must not be. path: the request's field.
 * Slow on purpose: call it before a transaction. Throws DomainError `password-…` (422).
 */
export async function hashChosenPassword(password: string, names: readonly string[], path: string): Promise<string> {
  const refusal = judgePassword(password, names);
  if (refusal !== null) throw new DomainError("invalid", refusal, { fields: [{ path, message: refusal.message.en }] });
  return await hashPassword(password);
}
