import { confirmActor } from "../../identity/index.ts";
import { type Context, clockOf } from "../../platform/index.ts";
import type { ListedCustomer } from "./complete-customers.ts";
import { listCustomers } from "./list-customers.ts";
import type { CustomerQuery } from "./rules.ts";

const pageSize = 500;

/**
 * All customers that the list would show, in its order, for as long as somebody reads them. Each page is a transaction of its own, so
 * a slow reader holds neither a connection nor a snapshot. Refuses before the first row; whoever loses the right, the session or the
 * credential in the middle gets no further page: the reading throws.
 */
export async function exportCustomers(ctx: Context, query: CustomerQuery): Promise<AsyncIterable<ListedCustomer>> {
  return readOn(clockOf(ctx), query, await listCustomers(ctx, query, { limit: pageSize }));
}

async function* readOn(
  now: () => Context,
  query: CustomerQuery,
  first: Awaited<ReturnType<typeof listCustomers>>,
): AsyncGenerator<ListedCustomer> {
  for (let page = first; ; ) {
    yield* page.items;
    if (page.nextCursor === null) return;
    await confirmActor(now());
    page = await listCustomers(now(), query, { limit: pageSize, cursor: page.nextCursor });
  }
}
