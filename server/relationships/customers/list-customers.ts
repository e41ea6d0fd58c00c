import { type Action, allActions, authorize, lookAt } from "../../access/index.ts";
import { findOrganization, type OrganizationRow } from "../../organizations/index.ts";
import { actingOrganization, type Context, notFound, type Page, readKeyCursor, type Tx, toPage, transact } from "../../platform/index.ts";
import { refuseEndByPartner } from "../endings/rules.ts";
import { refuseHelp } from "../help-requests/rules.ts";
import { selectAddressees } from "../invitations/store.ts";
import { inOrder } from "../kinds.data.ts";
import { type RelationshipRow, selectBetween } from "../store.ts";
import { completeCustomers, type ListedCustomer } from "./complete-customers.ts";
import { type CustomerOrder, type CustomerQuery, datedOf, matches, mostLookedAt } from "./rules.ts";
import {
  type CustomerRow,
  type ListKey,
  searchCustomers,
  selectCustomer,
  selectCustomers,
  selectCustomersById,
  selectDated,
  selectTagged,
} from "./store.ts";
import { selectTags } from "./tags/store.ts";
import { tagKey } from "./tags/tag-key.ts";

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
const help = "relationships:help:request";

export interface SeenCustomer extends ListedCustomer {
  /** The relationship, if the customer wants it ended. */
  readonly endRequested: RelationshipRow | null;
  /** Only with delegated administration. */
  readonly account: OrganizationRow | null;
  /** All that the two have with each other, the foremost first. */
  readonly between: readonly { readonly row: RelationshipRow; readonly mayEnd: boolean }[];
  /** To whom the invitation went that the customer accepted; only while there is something left to ask for. */
  readonly askedBefore: readonly string[];
  readonly allowedActions: readonly Action[];
}

export async function getCustomer(ctx: Context, customerId: string): Promise<SeenCustomer> {
  const partnerId = actingOrganization(ctx);
  return await transact(ctx, [customerId], async (tx) => {
    await authorize(tx, ctx, partnerId, "customers:customer:read");
    const row = await selectCustomer(tx, partnerId, customerId);
    if (!row) throw notFound();
    const [may, ofPartner, partner, active, completed] = await Promise.all([
      lookAt(tx, ctx, customerId),
      lookAt(tx, ctx, partnerId),
      findOrganization(tx, partnerId),
      selectBetween(tx, customerId, partnerId),
      completeCustomers(tx, partnerId, [{ row }]),
    ]);
    const [listed] = completed;
    if (!listed) throw notFound();
    const between = inOrder(active).map((one) => ({
      row: one,
      mayEnd: ofPartner(end) && refuseEndByPartner(partner?.partner_kind ?? null, one) === null,
    }));
    const account = may("organization:profile:read") ? await findOrganization(tx, customerId) : undefined;
    return {
      ...listed,
      endRequested: between.find((one) => one.row.end_due_at !== null)?.row ?? null,
      between,
      account: account ?? null,
      askedBefore: row.administration === "active" ? [] : await addresseesOf(tx, partnerId, active),
      allowedActions: allActions.filter((action) => {
        if (action === end) return between.some((one) => one.mayEnd);
        return action === help ? ofPartner(help) && refuseHelp(active, 0) === null : may(action);
      }),
    };
  });
}

/** Those whom the partner itself had written to. */
async function addresseesOf(tx: Tx, partnerId: string, relationships: readonly RelationshipRow[]): Promise<string[]> {
  const invitations = relationships.flatMap(({ invitation_id }) => invitation_id ?? []);
  return [...new Set((await selectAddressees(tx, partnerId, invitations)).map(({ email }) => email))];
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
  return toPage(
    await completeCustomers(tx, partnerId, found),
    limit,
    ({ key }) => key,
    (customer) => customer,
  );
}

interface Source {
  readonly start: ListKey | null;
  /** Whether all that it finds have the tag that is asked for, if one is. */
  readonly tagged: boolean;
  readonly next: (after: ListKey | null, limit: number) => Promise<{ readonly id: string; readonly key: ListKey }[]>;
}

/** What finds customers one after the other, if a search, an instant or a tag is asked for. */
function sourceOf(tx: Tx, { now }: Context, partnerId: string, query: CustomerQuery, cursor: string | undefined): Source | null {
  const { search, tag } = query;
  if (search) {
    const start = readKeyCursor(cursor, ["text", "text"]);
    return { start, tagged: tag === undefined, next: (after, limit) => searchCustomers(tx, partnerId, search, after, limit) };
  }
  const [dated] = datedOf(query, now);
  if (dated) {
    return {
      start: readKeyCursor(cursor, ["instant"]),
      tagged: tag === undefined,
      next: (after, limit) => selectDated(tx, partnerId, dated, { after, limit }),
    };
  }
  if (tag === undefined) return null;
  const order = orderOf(query);
  return {
    start: readKeyCursor(cursor, orderedBy[order.sort]),
    tagged: true,
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
  const seen: { key: ListKey; row: CustomerRow | undefined }[] = [];
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
    const through = new Set(source.tagged ? left : await withTag(tx, partnerId, left, query.tag ?? ""));
    seen.push(...hits.map(({ id, key }) => ({ key, row: through.has(id) ? rows.get(id) : undefined })));
    places = seen.flatMap(({ row }, at) => (row === undefined ? [] : [at]));
    more = hits.length === size;
  }
  // Up to the first customer of the next page; or all that was looked at, but for one that shows that there is more.
  const end = places[limit] ?? (more ? seen.length - 1 : seen.length);
  const page = toPage(
    seen,
    end,
    ({ key }) => key,
    ({ row }) => row,
  );
  const kept = page.items.flatMap((row) => (row === undefined ? [] : [{ row }]));
  return { items: await completeCustomers(tx, partnerId, kept), nextCursor: page.nextCursor };
}

async function withTag(tx: Tx, partnerId: string, customerIds: readonly string[], tag: string): Promise<string[]> {
  const tags = await selectTags(tx, partnerId, customerIds);
  return customerIds.filter((id) => tags.get(id)?.some((own) => tagKey(own) === tagKey(tag)));
}
