import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, notFound, type Tx, transact } from "../platform/index.ts";
import type { Outcome } from "./rules.ts";
import { type ImportRow, type LineRow, selectImport, selectImports, selectLines } from "./store.ts";

/** The partner's imports, newest first. One row more than asked for, if there is one. */
export async function listImports(ctx: Context, page: { before: string | null; limit: number }): Promise<ImportRow[]> {
  return await asImporter(ctx, (tx, partnerId) => selectImports(tx, partnerId, page.before, page.limit + 1));
}

export async function getImport(ctx: Context, id: string): Promise<ImportRow> {
  return await asImporter(ctx, async (tx, partnerId) => {
    const found = await selectImport(tx, partnerId, id, "read");
    if (!found) throw notFound();
    return found;
  });
}

/** What became of each line, in the order of the file. One row more than asked for, if there is one. */
export async function listResults(
  ctx: Context,
  id: string,
  page: { outcome: Outcome | undefined; after: number; limit: number },
): Promise<LineRow[]> {
  return await asImporter(ctx, async (tx, partnerId) => {
    const [found, lines] = await Promise.all([
      selectImport(tx, partnerId, id, "read"),
      selectLines(tx, partnerId, id, { ...page, limit: page.limit + 1 }),
    ]);
    if (!found) throw notFound();
    return lines;
  });
}

async function asImporter<T>(ctx: Context, look: (tx: Tx, partnerId: string) => Promise<T>): Promise<T> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:import");
    return await look(tx, partnerId);
  });
}
