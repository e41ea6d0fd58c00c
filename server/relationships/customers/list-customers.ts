import { type Action, allActions, authorize, lookAt } from "../../access/index.ts";
import { findLock, findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import { actingOrganization, type Context, notFound, type Page, readKeyCursor, type Tx, toPage, transact } from "../../platform/index.ts";
import { refuseEndByPartner } from "../endings/rules.ts";
import { type RelationshipRow, selectRelationship } from "../store.ts";
import { type CustomerOrder, type CustomerQuery, endsBefore, matches, mostLookedAt } from "./rules.ts";
import {
  type CustomerRow,
  type ListKey,
  searchCustomers,
  selectCustomer,
  selectCustomers,
  selectCustomersById,
  selectEnding,
  selectTagged,
} from "./store.ts";
import { selectTags } from "./tags/store.ts";
import { tagKey } from "./tags/tag-key.ts";

export interface ListedCustomer {
  readonly row: CustomerRow;
  readonly tags: readonly string[];
}

interface Cut {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The partner's customers. A page of a search or of a tag may hold fewer than `limit` although more follow. */
export async function listCustomers(ctx: Context, query: CustomerQuery, cut: Cut): Promise<Page<ListedCustomer>> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    const source = sourceOf(tx, ctx, partnerId, query, cut.cursor);
    return await (source === null ? listed(tx, partnerId, query, cut) : lookedThrough(tx, ctx, partnerId, query, cut.limit, source));
  });
}

const end = "relationships:relationship:end";

export interface SeenCustomer extends ListedCustomer {
  /** Since when the customer has suspended all access of partners, if it has. */
  readonly lockedAt: Date | null;
  /** The relationship, if the customer wants it ended. */
  readonly endRequested: RelationshipRow | null;
  /** Only with delegated administration. */
  readonly account: OrganizationRow | null;
  readonly allowedActions: readonly Action[];
}

export async function getCustomer(ctx: Context, customerId: string): Promise<SeenCustomer> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    const row = await selectCustomer(tx, partnerId, customerId);
    if (!row) throw notFound();
    const [may, ofPartner, lock, partner, endRequested, tags] = await Promise.all([
      lookAt(tx, ctx, customerId),
      lookAt(tx, ctx, partnerId),
      findLock(tx, customerId),
      findOrganization(tx, partnerId),
      row.end_due_at === null ? undefined : selectRelationship(tx, customerId, row.relationship_id, "read"),
      selectTags(tx, partnerId, [customerId]),
    ]);
    const mayEnd = ofPartner(end) && refuseEndByPartner(partner?.partner_kind ?? null, row) === null;
    const account = may("organization:profile:read") ? await findOrganization(tx, customerId) : undefined;
    return {
      row,
      tags: tags.get(customerId) ?? [],
      lockedAt: lock?.at ?? null,
      endRequested: endRequested ?? null,
      account: account ?? null,
      allowedActions: allActions.filter((action) => (action === end ? mayEnd : may(action))),
    };
  });
}

const batch = 250;
const orderedBy = { name: ["text"], since: ["instant"], country: ["text", "text"] } as const;
const orderOf = ({ sort = "name", direction }: CustomerQuery): CustomerOrder => ({ sort, descending: direction === "descending" });

async function listed(tx: Tx, partnerId: string, query: CustomerQuery, { limit, cursor }: Cut): Promise<Page<ListedCustomer>> {
  const order = orderOf(query);
  const found = await selectCustomers(tx, partnerId, query, order, {
    after: readKeyCursor(cursor, orderedBy[order.sort]),
    limit: limit + 1,
  });
  const tags = await selectTags(
    tx,
    partnerId,
    found.map(({ row }) => row.customer_id),
  );
  return toPage(
    found,
    limit,
    ({ key }) => key,
    ({ row }) => ({ row, tags: tags.get(row.customer_id) ?? [] }),
  );
}

interface Source {
  readonly start: ListKey | null;
  readonly next: (after: ListKey | null, limit: number) => Promise<{ readonly id: string; readonly key: ListKey }[]>;
}

/** What finds customers one after the other, if a search, an end or a tag is asked for. */
function sourceOf(tx: Tx, { now }: Context, partnerId: string, query: CustomerQuery, cursor: string | undefined): Source | null {
  const { search, endsWithinDays, tag } = query;
  if (search) {
    const start = readKeyCursor(cursor, ["text", "text"]);
    return { start, next: (after, limit) => searchCustomers(tx, partnerId, search, after, limit) };
  }
  if (endsWithinDays !== undefined) {
    const before = endsBefore(endsWithinDays, now);
    return { start: readKeyCursor(cursor, ["instant"]), next: (after, limit) => selectEnding(tx, partnerId, before, { after, limit }) };
  }
  if (tag === undefined) return null;
  const order = orderOf(query);
  return {
    start: readKeyCursor(cursor, orderedBy[order.sort]),
    next: (after, limit) => selectTagged(tx, partnerId, tag, order, { after, limit }),
  };
}

/** Looks at what the source finds, and takes those that the rest of the filter lets through; looks at so many and no more. */
async function lookedThrough(
  tx: Tx,
  { now }: Context,
  partnerId: string,
  query: CustomerQuery,
  limit: number,
  source: Source,
): Promise<Page<ListedCustomer>> {
  const seen: { key: ListKey; customer: ListedCustomer | undefined }[] = [];
  let places: number[] = [];
  let more = true;
  while (more && places.length <= limit && seen.length < mostLookedAt) {
    const size = seen.length === 0 ? limit + 1 : batch;
    const hits = await source.next(seen.at(-1)?.key ?? source.start, size);
    const rows = await selectCustomersById(
      tx,
      partnerId,
      hits.map(({ id }) => id),
    );
    const left = [...rows.values()].filter((row) => matches(row, query, now)).map((row) => row.customer_id);
    const tags = await selectTags(tx, partnerId, left);
    const through = new Set(left.filter((id) => hasTag(tags.get(id), query.tag)));
    seen.push(...hits.map(({ id, key }) => ({ key, customer: through.has(id) ? customerOf(rows.get(id), tags.get(id)) : undefined })));
    places = seen.flatMap(({ customer }, at) => (customer === undefined ? [] : [at]));
    more = hits.length === size;
  }
  // Up to the first customer of the next page; or all that was looked at, but for one that shows that there is more.
  const end = places[limit] ?? (more ? seen.length - 1 : seen.length);
  const page = toPage(
    seen,
    end,
    ({ key }) => key,
    ({ customer }) => customer,
  );
  return { items: page.items.filter((customer) => customer !== undefined), nextCursor: page.nextCursor };
}

function hasTag(tags: readonly string[] | undefined, tag: string | undefined): boolean {
  return tag === undefined || (tags?.some((own) => tagKey(own) === tagKey(tag)) ?? false);
}

function customerOf(row: CustomerRow | undefined, tags: readonly string[] = []): ListedCustomer | undefined {
  return row && { row, tags };
}
