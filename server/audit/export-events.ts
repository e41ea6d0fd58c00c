import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, type RecordedEvent, transact } from "../platform/index.ts";
import { type EventFilter, selectHistory } from "./store.ts";

const pageSize = 500;

/**
 * The acting organization's history, newest first, for as long as somebody reads it. Each page is a transaction of its own, so a
 * slow reader holds neither a connection nor a snapshot; rows never change, so the pages fit together. Refuses before the first row.
 */
export async function exportEvents(ctx: Context, filter: EventFilter): Promise<AsyncIterable<RecordedEvent>> {
  const organizationId = actingOrganization(ctx);
  const first = await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "audit:event:read");
    return selectHistory(tx, organizationId, filter, { before: null, limit: pageSize });
  });
  return readOn(ctx, organizationId, filter, first);
}

async function* readOn(
  ctx: Context,
  organizationId: string,
  filter: EventFilter,
  first: readonly RecordedEvent[],
): AsyncGenerator<RecordedEvent> {
  let page = first;
  for (;;) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    page = await transact(ctx, [], (tx) => selectHistory(tx, organizationId, filter, { before: last.id, limit: pageSize }));
  }
}
