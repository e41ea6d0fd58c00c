import type { Context } from "../platform/index.ts";

/**
 * The request without whoever is behind it: who signs in is nobody yet, even in a browser in which somebody else is signed in. Nor
 * is its idempotency key claimed: what is answered here (a session, a look-up on the way) must not be stored as the answer.
 */
export function asStranger({ idempotency: _, ...ctx }: Context): Context {
  return { ...ctx, actor: { kind: "anonymous" }, organizationId: null };
}
