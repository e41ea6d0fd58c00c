import { authorize } from "../access/index.ts";
import { findOrganizations, type OrganizationRow, organizationSearchScope } from "../organizations/index.ts";
import {
  actingOrganization,
  alsoSee,
  type Context,
  findByWords,
  type Page,
  readIdCursor,
  readWordCursor,
  type Tx,
  toPage,
  transact,
} from "../platform/index.ts";
import { newestOrganizations } from "./store.ts";

export interface OrganizationQuery {
  /** Beginnings of words of the name or domain. */
  readonly search?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** For the vendor: every organization of the installation, newest first; with `search`, those found, by name. */
export async function listOrganizations(ctx: Context, query: OrganizationQuery): Promise<Page<OrganizationRow>> {
  const vendorId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, vendorId, "organizations:organization:read");
    const { items: ids, nextCursor } = await (query.search ? searchPage(tx, vendorId, query, query.search) : newestPage(tx, query));
    await alsoSee(tx, ids);
    const found = new Map((await findOrganizations(tx, ids)).map((row) => [row.organization_id, row]));
    return { items: ids.map((id) => found.get(id)).filter((row) => row !== undefined), nextCursor };
  });
}

async function newestPage(tx: Tx, { cursor, limit }: OrganizationQuery): Promise<Page<string>> {
  const found = await newestOrganizations(tx, readIdCursor(cursor), limit + 1);
  return toPage(
    found,
    limit,
    (id) => [id],
    (id) => id,
  );
}

async function searchPage(tx: Tx, vendorId: string, { cursor, limit }: OrganizationQuery, search: string): Promise<Page<string>> {
  const found = await findByWords(tx, vendorId, organizationSearchScope, search, { limit: limit + 1, after: readWordCursor(cursor) });
  return toPage(
    found,
    limit,
    ({ word, sortKey, id }) => [word, sortKey, id],
    ({ id }) => id,
  );
}
