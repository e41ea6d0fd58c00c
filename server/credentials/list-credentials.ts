import { authorize } from "../access/index.ts";
import { type Context, transact } from "../platform/index.ts";
import { type CredentialRow, selectCredentials } from "./store.ts";

/** All that ever were, newest first: one more than `limit`, to know whether there is a next page. */
export async function listCredentials(
  ctx: Context,
  organizationId: string,
  page: { before: string | null; limit: number },
): Promise<CredentialRow[]> {
  return await transact(ctx, [organizationId], async (tx) => {
    await authorize(tx, ctx, organizationId, "credentials:credential:read");
    return await selectCredentials(tx, organizationId, page.before, page.limit + 1);
  });
}
