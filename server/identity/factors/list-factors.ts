import { actingUser, type Context, transact } from "../../platform/index.ts";
import { type NextProof, proofsOf } from "./half-sign-in.ts";
import { type FactorRow, selectFactors, selectRecoveryCodes } from "./store.ts";

export interface SecondFactors {
  readonly factors: readonly FactorRow[];
  readonly recoveryCodes: { readonly left: number; readonly createdAt: Date | null };
  /** What the person can prove themselves with before a sensitive act. */
  readonly proofs: readonly (NextProof | "password")[];
}

/** The person's own second factors. */
export async function listFactors(ctx: Context): Promise<SecondFactors> {
  const { id, organizationId } = actingUser(ctx);
  return await transact(ctx, [organizationId], async (tx) => {
    const person = { organizationId, id };
    const [factors, recoveryCodes] = await Promise.all([selectFactors(tx, person), selectRecoveryCodes(tx, person)]);
    return { factors, recoveryCodes, proofs: factors.length > 0 ? proofsOf(factors, recoveryCodes.left) : ["password"] };
  });
}
