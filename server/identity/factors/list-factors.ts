import { actingUser, type Context, transact } from "../../platform/index.ts";
import { mustUseProvider, selectMethods } from "../store.ts";
import { type NextProof, proofsOf } from "./half-sign-in.ts";
import { cameByProvider } from "./rules.ts";
import { type FactorRow, selectFactors, selectRecoveryCodes } from "./store.ts";

export interface SecondFactors {
  readonly factors: readonly FactorRow[];
  readonly recoveryCodes: { readonly left: number; readonly createdAt: Date | null };
  /** What the person can prove themselves with before a sensitive act. */
  readonly proofs: readonly (NextProof | "password" | "provider")[];
}

/** The person's own second factors. */
export async function listFactors(ctx: Context): Promise<SecondFactors> {
  const { id, organizationId, sessionId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const person = { organizationId, id };
    const [factors, recoveryCodes, methods, mustUse] = await Promise.all([
      selectFactors(tx, person),
      selectRecoveryCodes(tx, person),
      selectMethods(tx, { organizationId, id: sessionId }),
      mustUseProvider(tx, person),
    ]);
    const own = factors.length > 0 ? proofsOf(factors, recoveryCodes.left) : mustUse ? [] : (["password"] as const);
    const atProvider = factors.length > 0 ? methods.includes("provider-mfa") : mustUse || cameByProvider(methods);
    return { factors, recoveryCodes, proofs: atProvider ? ["provider", ...own] : own };
  });
}
