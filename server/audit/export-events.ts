import { authorize } from "../access/index.ts";
import { confirmActor } from "../identity/index.ts";
import { actingOrganization, type Context, clockOf, type RecordedEvent, transact } from "../platform/index.ts";
import { type EventFilter, selectHistory } from "./store.ts";

const pageSize = 500;

/**
 * The acting organization's history, newest first, for as long as somebody reads it. Each page is a transaction of its own, so a
 * slow reader holds neither a connection nor a snapshot; rows never change, so the pages fit together. Refuses before the first row;
 * whoever loses the right, the session or the credential in the middle gets no further page: the reading throws.
 */
export async function exportEvents(ctx: Context, filter: EventFilter): Promise<AsyncIterable<RecordedEvent>> {
  return readOn(clockOf(ctx), filter, await readPage(ctx, filter, null));
}

async function* readOn(now: () => Context, filter: EventFilter, first: readonly RecordedEvent[]): AsyncGenerator<RecordedEvent> {
  let page = first;
  for (;;) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    await confirmActor(now());
    page = await readPage(now(), filter, last.id);
  }
}

async function readPage(ctx: Context, filter: EventFilter, before: string | null): Promise<RecordedEvent[]> {
  const organizationId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, organizationId, "audit:event:read");
    return await selectHistory(tx, organizationId, filter, { before, limit: pageSize });
  });
}
