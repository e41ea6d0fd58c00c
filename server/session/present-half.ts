import type { HalfSignIn } from "../identity/index.ts";

export function presentHalf({ proofs, expiresAt }: HalfSignIn) {
  return { secondFactor: { proofs, expiresAt: expiresAt.toISOString() } };
}
