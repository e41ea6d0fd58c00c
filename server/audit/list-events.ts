import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, type Page, type RecordedEvent, readIdCursor, toPage, transact } from "../platform/index.ts";
import { type EventFilter, selectHistory } from "./store.ts";

/** A page of the acting organization's history, newest first. */
export async function listEvents(
  ctx: Context,
  filter: EventFilter,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<RecordedEvent>> {
  const before = readIdCursor(cursor);
  const organizationId = actingOrganization(ctx);
  return transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "audit:event:read");
    const found = await selectHistory(tx, organizationId, filter, { before, limit: limit + 1 });
    return toPage(
      found,
      limit,
      (event) => [event.id],
      (event) => event,
    );
  });
}
