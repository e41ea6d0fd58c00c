import { type Context, type Database, transact, withoutIdempotency } from "../../platform/index.ts";
import { type GrantUse, type NotedUse, upsertUses } from "./store.ts";

const day = 86_400_000;
const mostRemembered = 50_000;
const mostAtOnce = 250;

interface Notes {
  /** When this process wrote a use last, so that a decision costs a look at memory. */
  readonly written: Map<string, number>;
  /** What came while a write was under way: it goes with the next one. */
  readonly waiting: Map<string, NotedUse>;
  underWay: boolean;
}

/** Per database, since tests have several. */
const notes = new WeakMap<Database, Notes>();

/**
 * Notes who acts under which grant, beside the work that they do and never in its way: at most one write a day for each person and
 * grant, and one at a time, with all that came meanwhile. A use that could not be written is written with the next one.
 */
export function noteUses(ctx: Context, uses: readonly GrantUse[]): void {
  const { written, waiting, underWay } = notesOf(ctx.database);
  const now = ctx.now.getTime();
  for (const use of uses) {
    const key = `${use.grantId} ${use.userId}`;
    if (now - (written.get(key) ?? 0) < day) continue;
    if (written.size > mostRemembered) written.clear();
    written.set(key, now);
    waiting.set(key, { ...use, at: ctx.now });
  }
  if (waiting.size > 0 && !underWay) void writeWaiting({ ...withoutIdempotency(ctx), organizationId: null });
}

async function writeWaiting(ctx: Context): Promise<void> {
  const own = notesOf(ctx.database);
  own.underWay = true;
  while (own.waiting.size > 0) {
    const some = new Map([...own.waiting].slice(0, mostAtOnce));
    for (const key of some.keys()) own.waiting.delete(key);
    const uses = [...some.values()];
    const customers = [...new Set(uses.map(({ customerId }) => customerId))];
    await transact(ctx, customers, (tx) => upsertUses(tx, uses)).catch((error: unknown) => {
      for (const key of some.keys()) own.written.delete(key);
      ctx.log.warn({ err: error }, "uses of grants were not noted");
    });
  }
  own.underWay = false;
}

function notesOf(database: Database): Notes {
  const own = notes.get(database) ?? { written: new Map(), waiting: new Map(), underWay: false };
  notes.set(database, own);
  return own;
}
