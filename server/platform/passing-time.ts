import { performance } from "node:perf_hooks";
import type { Context } from "./context.ts";

/** For an operation that takes minutes: each call answers the context as of then. */
export function clockOf(ctx: Context): () => Context {
  const begun = performance.now();
  return () => ({ ...ctx, now: new Date(ctx.now.getTime() + performance.now() - begun) });
}
