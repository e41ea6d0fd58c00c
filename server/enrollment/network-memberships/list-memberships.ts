import type { Authority } from "../../access/index.ts";
import { asVendor, lookAt } from "../../access/index.ts";
import { findNetworkIds } from "../../organizations/index.ts";
import {
  type Context,
  findByWords,
  notFound,
  type Page,
  readIdCursor,
  readNameCursor,
  readWordCursor,
  type Tx,
  toPage,
  transact,
} from "../../platform/index.ts";
import { type MembershipRow, selectByIds, selectMembership, selectMemberships, selectRecordedPage } from "./store.ts";

export const membershipSearchScope = "network-memberships";
const noCustomer = "00000000-0000-0000-0000-000000000000";

export interface SeenMembership {
  readonly row: MembershipRow;
  readonly linkedTo: { readonly id: string; readonly status: string } | null;
  readonly mayChange: boolean;
}

interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The registry by name; with `search`, memberships with words that begin with the words searched for. */
export async function listMemberships(ctx: Context, query: PageQuery & { search?: string | undefined }): Promise<Page<SeenMembership>> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:read");
    const { items: rows, nextCursor } = await (query.search
      ? searchPage(tx, vendorId, query, query.search)
      : namePage(tx, vendorId, query));
    return { items: await see(tx, ctx, vendorId, rows), nextCursor };
  });
}

export async function getMembership(ctx: Context, id: string): Promise<SeenMembership> {
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:read");
    const row = await selectMembership(tx, vendorId, id);
    if (row === undefined) throw notFound();
    return await seeOne(tx, ctx, row);
  });
}

/** By Microsoft ID. */
export async function listRecordedCustomers(ctx: Context, id: string, { limit, cursor }: PageQuery) {
  const after = readIdCursor(cursor) ?? noCustomer;
  return await transact(ctx, [], async (tx) => {
    const vendorId = await asVendor(tx, ctx, "enrollment:membership:read");
    const membership = await selectMembership(tx, vendorId, id);
    if (membership === undefined) throw notFound();
    return toPage(
      await selectRecordedPage(tx, vendorId, membership.network_id, after, limit + 1),
      limit,
      (row) => [row.microsoft_id],
      ({ microsoft_id, name, domain, country, added_at }) => ({
        microsoftId: microsoft_id,
        name,
        domain,
        country,
        addedAt: added_at.toISOString(),
      }),
    );
  });
}

export async function seeOne(tx: Tx, ctx: Context, row: MembershipRow): Promise<SeenMembership> {
  const [seen] = await see(tx, ctx, row.organization_id, [row]);
  if (seen === undefined) throw new Error("one row is seen as one");
  return seen;
}

async function see(tx: Tx, ctx: Context, vendorId: string, rows: readonly MembershipRow[]): Promise<SeenMembership[]> {
  const [may, holders]: [Authority["may"], Awaited<ReturnType<typeof findNetworkIds>>] = await Promise.all([
    lookAt(tx, ctx, vendorId),
    findNetworkIds(
      tx,
      rows.map((row) => row.network_id),
    ),
  ]);
  const mayChange = may("enrollment:membership:update");
  return rows.map((row) => {
    const holder = holders.get(row.network_id);
    return { row, linkedTo: holder ? { id: holder.organization_id, status: holder.status } : null, mayChange };
  });
}

async function namePage(tx: Tx, vendorId: string, { cursor, limit }: PageQuery): Promise<Page<MembershipRow>> {
  return toPage(
    await selectMemberships(tx, vendorId, readNameCursor(cursor), limit + 1),
    limit,
    (row) => [row.sort_key, row.id],
    (row) => row,
  );
}

async function searchPage(tx: Tx, vendorId: string, { cursor, limit }: PageQuery, search: string): Promise<Page<MembershipRow>> {
  const found = await findByWords(tx, vendorId, membershipSearchScope, search, { limit: limit + 1, after: readWordCursor(cursor) });
  const { items: ids, nextCursor } = toPage(
    found,
    limit,
    ({ word, sortKey, id }) => [word, sortKey, id],
    ({ id }) => id,
  );
  const byId = new Map((await selectByIds(tx, vendorId, ids)).map((row) => [row.id, row]));
  return { items: ids.map((id) => byId.get(id)).filter((row) => row !== undefined), nextCursor };
}
