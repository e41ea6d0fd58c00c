import type { completeSignIn, proveAgain } from "../identity/index.ts";

type Proof = Parameters<typeof proveAgain>[1];
type FactorProof = Parameters<typeof completeSignIn>[2];

interface FactorBody {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
  readonly passkey?: Extract<FactorProof, { passkey: unknown }>["passkey"] | undefined;
}

/** Of a body whose shape says that exactly one of them is there. */
export function factorProofOf({ code, recoveryCode, passkey }: FactorBody): FactorProof {
  if (code !== undefined) return { code };
  return passkey === undefined ? { recoveryCode: recoveryCode ?? "" } : { passkey };
}

/** The same, where a password will do for people without a second factor. */
export function proofOf({ password, ...factor }: FactorBody & { readonly password?: string | undefined }): Proof {
  return password === undefined ? factorProofOf(factor) : { password };
}
