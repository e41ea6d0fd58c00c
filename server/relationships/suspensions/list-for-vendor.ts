import { asVendor } from "../../access/index.ts";
import { findOrganization } from "../../organizations/index.ts";
import { type Context, notFound, type Page, readIdCursor, toPage, transact } from "../../platform/index.ts";
import { type RelationshipRow, selectRelationships } from "../store.ts";

/** What an organization has with partners, newest first; for the vendor, who may suspend or end it. */
export async function listForVendor(
  ctx: Context,
  organizationId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<RelationshipRow>> {
  const after = readIdCursor(page.cursor);
  return await transact(ctx, [organizationId], async (tx) => {
    await asVendor(tx, ctx, "relationships:relationship:end-any");
    if (!(await findOrganization(tx, organizationId))) throw notFound();
    return toPage(
      await selectRelationships(tx, organizationId, after, page.limit + 1),
      page.limit,
      ({ id }) => [id],
      (row) => row,
    );
  });
}
