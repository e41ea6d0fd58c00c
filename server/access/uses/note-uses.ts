import { type Context, type Database, transact, withoutIdempotency } from "../../platform/index.ts";
import { type GrantUse, upsertUses } from "./store.ts";

const day = 86_400_000;
const mostRemembered = 50_000;

/** What this process has written, so that a decision costs a look at memory; per database, since tests have several. */
const written = new WeakMap<Database, Map<string, number>>();

/**
 * Notes who acts under which grant, beside the work that they do and never in its way: at most one write a day for each person and
 * grant. A use that could not be written is written with the next one.
 */
export function noteUses(ctx: Context, uses: readonly GrantUse[]): void {
  const now = ctx.now.getTime();
  const known = written.get(ctx.database) ?? new Map<string, number>();
  written.set(ctx.database, known);
  const fresh = new Map<string, GrantUse>();
  for (const use of uses) {
    const key = `${use.grantId} ${use.userId}`;
    if (now - (known.get(key) ?? 0) >= day) fresh.set(key, use);
  }
  if (fresh.size === 0) return;
  if (known.size > mostRemembered) known.clear();
  for (const key of fresh.keys()) known.set(key, now);
  const noted = [...fresh.values()];
  const customers = [...new Set(noted.map(({ customerId }) => customerId))];
  void transact(withoutIdempotency(ctx), customers, (tx) => upsertUses(tx, noted, ctx.now)).catch((error: unknown) => {
    for (const key of fresh.keys()) known.delete(key);
    ctx.log.warn({ err: error }, "uses of grants were not noted");
  });
}
