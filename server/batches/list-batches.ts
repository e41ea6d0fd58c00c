import { authorize } from "../access/index.ts";
import { confirmActor } from "../identity/index.ts";
import { actingOrganization, type Context, clockOf, notFound, type Tx, transact } from "../platform/index.ts";
import type { Told } from "./rules.ts";
import { type BatchRow, countLines, type LineRow, selectBatch, selectBatches, selectLines } from "./store.ts";

/** The partner's batches, newest first. One row more than asked for, if there is one. */
export async function listBatches(ctx: Context, page: { before: string | null; limit: number }): Promise<BatchRow[]> {
  return await asReader(ctx, (tx, partnerId) => selectBatches(tx, partnerId, page.before, page.limit + 1));
}

export interface SeenBatch {
  readonly batch: BatchRow;
  readonly counts: Awaited<ReturnType<typeof countLines>>;
}

export async function getBatch(ctx: Context, id: string): Promise<SeenBatch> {
  return await asReader(ctx, async (tx, partnerId) => {
    const batch = await selectBatch(tx, partnerId, id, "read");
    if (!batch) throw notFound();
    return { batch, counts: await countLines(tx, partnerId, id) };
  });
}

/** What became of each line, in the order of the file. One row more than asked for, if there is one. */
export async function listLines(
  ctx: Context,
  id: string,
  page: { told: Told | undefined; after: number; limit: number },
): Promise<{ batch: BatchRow; lines: LineRow[] }> {
  return await asReader(ctx, async (tx, partnerId) => {
    const batch = await selectBatch(tx, partnerId, id, "read");
    if (!batch) throw notFound();
    return { batch, lines: await selectLines(tx, partnerId, id, { ...page, limit: page.limit + 1 }) };
  });
}

const pageSize = 500;

/** All lines, a transaction per page, for as long as somebody reads them. Refuses before the first. */
export async function exportLines(ctx: Context, id: string): Promise<AsyncIterable<{ batch: BatchRow; line: LineRow }>> {
  return readOn(clockOf(ctx), id, await listLines(ctx, id, { told: undefined, after: 0, limit: pageSize }));
}

async function* readOn(now: () => Context, id: string, first: { batch: BatchRow; lines: LineRow[] }) {
  for (let { batch, lines } = first; ; ) {
    const shown = lines.slice(0, pageSize);
    for (const line of shown) yield { batch, line };
    const last = shown.at(-1);
    if (lines.length <= pageSize || last === undefined) return;
    await confirmActor(now());
    ({ batch, lines } = await listLines(now(), id, { told: undefined, after: last.line, limit: pageSize }));
  }
}

/** In the name of the acting partner, for whoever may see its invitations. */
export async function asReader<T>(ctx: Context, look: (tx: Tx, partnerId: string) => Promise<T>): Promise<T> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "relationships:invitation:read");
    return await look(tx, partnerId);
  });
}
