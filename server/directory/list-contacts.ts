import { actingOrganization, type Context, type Page, readTimeCursor, toPage, transact } from "../platform/index.ts";
import { requireProvider } from "./save-listing.ts";
import { type ContactRow, receivedAt, selectContacts } from "./store.ts";

/** Who has written to the provider through the directory, newest first: by when it got the message. */
export async function listContacts(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<ContactRow>> {
  const providerId = actingOrganization(ctx);
  const after = readTimeCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    await requireProvider(tx, ctx, providerId, "directory:contact:read");
    const found = await selectContacts(tx, providerId, after, query.limit + 1);
    return toPage(
      found,
      query.limit,
      (row) => [receivedAt(row).toISOString(), row.id],
      (row) => row,
    );
  });
}
