import { authorize } from "../access/index.ts";
import { actingOrganization, type Context, type Page, readIdCursor, toPage, transact } from "../platform/index.ts";
import { type ContactRow, selectContacts } from "./store.ts";

/** Who has written to the provider through the directory, newest first. */
export async function listContacts(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<ContactRow>> {
  const providerId = actingOrganization(ctx);
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, providerId, "directory:contact:read");
    const found = await selectContacts(tx, providerId, after, query.limit + 1);
    return toPage(
      found,
      query.limit,
      (row) => [row.id],
      (row) => row,
    );
  });
}
