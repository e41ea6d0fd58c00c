import { type Context, withoutIdempotency } from "../platform/index.ts";

/**
 * The request without whoever is behind it: who signs in is nobody yet, even in a browser in which somebody else is signed in. Nor
 * is its idempotency key claimed: what is answered here (a session, a look-up on the way) must not be stored as the answer.
 */
export function asStranger(ctx: Context): Context {
  return { ...withoutIdempotency(ctx), actor: { kind: "anonymous" }, organizationId: null };
}
