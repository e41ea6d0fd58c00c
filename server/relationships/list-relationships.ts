import { type Authority, authorize } from "../access/index.ts";
import { findOrganizations } from "../organizations/index.ts";
import { actingOrganization, alsoSee, type Context, notFound, readIdCursor, type Tx, transact } from "../platform/index.ts";
import { type RelationshipRow, selectRelationship, selectRelationships } from "./store.ts";

export interface SeenRelationship {
  readonly row: RelationshipRow;
  /** Where the partner's customers get help, of a partner that says so; only where relationships are read. */
  readonly supportContact?: unknown;
  readonly authority: Pick<Authority, "may">;
}

/** The partners that the organization works or worked with, newest first. One row more than asked for, if there is one. */
export async function listRelationships(ctx: Context, query: { limit: number; cursor?: string | undefined }): Promise<SeenRelationship[]> {
  const customerId = actingOrganization(ctx);
  const after = readIdCursor(query.cursor);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const found = await selectRelationships(tx, customerId, after, query.limit + 1);
    const contacts = await supportContactsOf(tx, found);
    return found.map((row) => ({ row, authority, supportContact: contacts.get(row.partner_id) ?? null }));
  });
}

export async function getRelationship(ctx: Context, id: string): Promise<SeenRelationship> {
  const customerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    const authority = await authorize(tx, ctx, customerId, "relationships:relationship:read");
    const row = await selectRelationship(tx, customerId, id, "read");
    if (!row) throw notFound();
    return { row, authority, supportContact: (await supportContactsOf(tx, [row])).get(row.partner_id) ?? null };
  });
}

/** By partner, as they are now; relationships keep no copy. */
async function supportContactsOf(tx: Tx, relationships: readonly RelationshipRow[]): Promise<Map<string, unknown>> {
  const ids = [...new Set(relationships.map((row) => row.partner_id))];
  await alsoSee(tx, ids);
  return new Map((await findOrganizations(tx, ids)).map((partner) => [partner.organization_id, partner.support_contact]));
}
