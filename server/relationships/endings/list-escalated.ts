import { authorize } from "../../access/index.ts";
import { actingOrganization, type Context, type Page, readTimeCursor, toPage, transact } from "../../platform/index.ts";
import { type EscalatedEnd, selectEscalated } from "./store.ts";

/** Requests to end that partners have let pass, longest first; for the vendor. */
export async function listEscalated(ctx: Context, page: { limit: number; cursor?: string | undefined }): Promise<Page<EscalatedEnd>> {
  const after = readTimeCursor(page.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, actingOrganization(ctx), "relationships:relationship:end-any");
    const found = await selectEscalated(tx, after, page.limit + 1);
    return toPage(
      found,
      page.limit,
      (row) => [row.end_escalated_at.toISOString(), row.id],
      (row) => row,
    );
  });
}
