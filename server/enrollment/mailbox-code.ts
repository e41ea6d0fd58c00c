import { deriveSecret } from "../platform/index.ts";

/** The six digits that prove a mailbox. Derived, so that no row holds them and the mail can be made again. */
export function mailboxCode(secretKey: string, purpose: "sign-up-code" | "membership-code", id: string): string {
  return String(deriveSecret(secretKey, purpose, id).readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}
