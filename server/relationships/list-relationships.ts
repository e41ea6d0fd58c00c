import { type Authority, authorize } from "../access/index.ts";
import { actingOrganization, type Context, notFound, readIdCursor, transact } from "../platform/index.ts";
import { type RelationshipRow, selectRelationship, selectRelationships } from "./store.ts";

export interface SeenRelationship {
  readonly row: RelationshipRow;
  readonly authority: Pick<Authority, "may">;
}

/** The partners that the organization works or worked with, newest first. One row more than asked for, if there is one. */
export async function listRelationships(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<SeenRelationship[]> {
  const customerId = actingOrganization(ctx);
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const found = await selectRelationships(tx, customerId, after, query.limit + 1);
    return found.map((row) => ({ row, authority }));
  });
}

export async function getRelationship(ctx: Context, id: string): Promise<SeenRelationship> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const row = await selectRelationship(tx, customerId, id, "read");
    if (!row) throw notFound();
    return { row, authority };
  });
}
