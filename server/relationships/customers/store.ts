import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from "kysely";
import { addWords, findByWords, fold, indexWords, recordSet, rows, type Tx } from "../../platform/index.ts";
import type { RelationshipRow } from "../store.ts";
import type { RelationshipTables } from "../tables.ts";
import { listingOf } from "./listing.ts";
import { type CustomerFilter, type CustomerOrder, type Dated, standingOf } from "./rules.ts";
import { tagKey } from "./tags/tag-key.ts";

export type CustomerRow = Selectable<RelationshipTables["partner_customers"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);
const scope = "customers";

/**
 * Puts customers into the partner's list (or brings their entries up to date) and makes their names findable. names: whether the list
 * knew them by others, which are forgotten then.
 */
export async function listCustomersOf(
  tx: Tx,
  partnerId: string,
  customers: readonly Omit<Insertable<RelationshipTables["partner_customers"]>, "organization_id" | "sort_key" | "standing">[],
  names: "new" | "changed" = "changed",
): Promise<void> {
  const entries = customers.map((customer) => ({ ...customer, organization_id: partnerId, sort_key: fold(customer.name) }));
  await Promise.all([
    sql`
      insert into partner_customers (${columnsWritten}) select ${columnsWritten}
      from ${recordSet("partner_customers", entries)}
      on conflict (organization_id, customer_id) do update set (${columnsWritten}) = row (${columnsGiven})`.execute(db(tx)),
    (names === "new" ? addWords : indexWords)(
      tx,
      partnerId,
      scope,
      entries.map((entry) => ({ entityId: entry.customer_id, sortKey: entry.sort_key, text: entry.name })),
    ),
    names === "changed" &&
      orderTags(
        tx,
        partnerId,
        entries.map((entry) => entry.customer_id),
      ),
  ]);
}

/** All but what the database makes by itself. */
const written = [
  ...["organization_id", "customer_id", "relationship_id", "kinds", "status", "name", "sort_key", "country", "source_kind", "started_at"],
  ...["administration", "services", "administration_since", "administration_removed_at", "administration_removed_by"],
  ...["agreement_version", "agreement_accepted_at"],
];
const columnsWritten = sql.join(written.map((column) => sql.ref(column)));
/** That the agreement was accepted stays true, whatever comes later. */
const kept = (column: string) => sql`coalesce(${sql.ref(`excluded.${column}`)}, ${sql.ref(`partner_customers.${column}`)})`;
const columnsGiven = sql.join(written.map((column) => (column.startsWith("agreement_") ? kept(column) : sql.ref(`excluded.${column}`))));

/** A tag stands at the place of its customer. */
async function orderTags(tx: Tx, partnerId: string, customerIds: readonly string[]): Promise<void> {
  await sql`
    update customer_tags t set sort_key = c.sort_key, country = c.country, started_at = c.started_at
    from partner_customers c
    where c.organization_id = t.organization_id and c.customer_id = t.customer_id
      and t.organization_id = ${partnerId} and t.customer_id = any (${customerIds}::uuid[])
      and (t.sort_key, t.country, t.started_at) is distinct from (c.sort_key, c.country, c.started_at)`.execute(db(tx));
}

export async function updateCustomer(
  tx: Tx,
  partnerId: string,
  customerId: string,
  change: Updateable<RelationshipTables["partner_customers"]>,
): Promise<void> {
  await db(tx)
    .updateTable("partner_customers")
    .set(change)
    .where("organization_id", "=", partnerId)
    .where("customer_id", "=", customerId)
    .execute();
}

/** What the partner's list says of a customer follows from the relationships that the two have; without one the customer leaves it. */
export async function relistCustomer(
  tx: Tx,
  partnerId: string,
  customerId: string,
  relationships: readonly RelationshipRow[],
): Promise<void> {
  const listing = listingOf(relationships);
  if (listing) {
    await updateCustomer(tx, partnerId, customerId, listing);
    // What was used under a grant that has ended counts no more.
    await sql`
      update partner_customers set administration_used_at = (select max(u.last_used_at) from administration_uses(${partnerId}, array[${customerId}::uuid]) u)
      where organization_id = ${partnerId} and customer_id = ${customerId} and administration_used_at is not null`.execute(db(tx));
  } else await unlistCustomer(tx, partnerId, customerId);
}

/** A customer leaves the partner's list with its tags, and is not found in it any more. */
async function unlistCustomer(tx: Tx, partnerId: string, customerId: string): Promise<void> {
  await Promise.all([
    sql`delete from partner_customers where organization_id = ${partnerId} and customer_id = ${customerId}`.execute(db(tx)),
    sql`delete from customer_tags where organization_id = ${partnerId} and customer_id = ${customerId}`.execute(db(tx)),
    indexWords(tx, partnerId, scope, [{ entityId: customerId, sortKey: "", text: "" }]),
  ]);
}

export async function selectCustomer(
  tx: Tx,
  partnerId: string,
  customerId: string,
  mode: "read" | "change" = "read",
): Promise<CustomerRow | undefined> {
  const query = db(tx).selectFrom("partner_customers").selectAll().where("organization_id", "=", partnerId);
  const one = query.where("customer_id", "=", customerId);
  return await (mode === "change" ? one.forUpdate() : one).executeTakeFirst();
}

/** Where a customer stands in a list: what it is ordered by, then its id. */
export type ListKey = readonly string[];

export interface Listed {
  readonly row: CustomerRow;
  readonly key: ListKey;
}

interface Cut {
  readonly after: ListKey | null;
  readonly limit: number;
}

/**
 * A limit of rows, written out in a few sizes; what is too much is cut off. Of a parameter the planner thinks that it is a tenth of the
 * range: in a long list it then plans anew for every page, which takes longer than reading it.
 */
const roughly = (limit: number) => sql.lit([26, 101, 250].find((size) => size >= limit) ?? limit);

/** An instant as text, to the microsecond. */
const textOf = (instant: RawBuilder<unknown>) => sql<string>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const orders = {
  name: { columns: ["sort_key"], key: sql<string[]>`array[sort_key, customer_id::text]` },
  since: { columns: ["started_at"], key: sql<string[]>`array[${textOf(sql.ref("started_at"))}, customer_id::text]` },
  country: { columns: ["country", "sort_key"], key: sql<string[]>`array[country, sort_key, customer_id::text]` },
} as const satisfies Record<CustomerOrder["sort"], unknown>;

/** In the order asked for, those that the filter lets through; each standing that occurs is one range of an index. */
export async function selectCustomers(
  tx: Tx,
  partnerId: string,
  filter: Omit<CustomerFilter, "tag">,
  order: CustomerOrder,
  { after, limit }: Cut,
): Promise<Listed[]> {
  const wanted = standingOf(filter).flatMap((part, at) =>
    part === null ? [] : [sql`${part} = any (string_to_array(split_part(standing, ' ', ${sql.lit(at + 1)}), '+'))`],
  );
  const inRange = [
    sql`organization_id = ${partnerId} and standing = occurring.standing`,
    ...(filter.country === undefined ? [] : [sql`country = ${filter.country}`]),
    ...beyond(order, after),
  ];
  const { rows: found } = await sql<CustomerRow & { list_key: string[] }>`
    with recursive occurring as (
      (select standing from partner_customers where organization_id = ${partnerId} order by standing limit 1)
      union all
      select (select c.standing from partner_customers c where c.organization_id = ${partnerId} and c.standing > o.standing order by c.standing limit 1)
      from occurring o where o.standing is not null
    )
    select listed.*, ${orders[order.sort].key} as list_key
    from (select standing from occurring where ${sql.join([sql`standing is not null`, ...wanted], sql` and `)} offset 0) as occurring
    cross join lateral (
      select * from partner_customers where ${sql.join(inRange, sql` and `)} order by ${ordered(order)} limit ${roughly(limit)}
    ) as listed
    order by ${ordered(order)} limit ${limit}`.execute(db(tx));
  return found.map(({ list_key, ...row }) => ({ row, key: list_key }));
}

/** The customers of a tag, in the order asked for. */
export async function selectTagged(
  tx: Tx,
  partnerId: string,
  tag: string,
  order: CustomerOrder,
  { after, limit }: Cut,
): Promise<{ id: string; key: ListKey }[]> {
  const inRange = [sql`organization_id = ${partnerId} and key = ${tagKey(tag)}`, ...beyond(order, after)];
  const { rows: found } = await sql<{ id: string; list_key: string[] }>`
    select customer_id as id, ${orders[order.sort].key} as list_key from customer_tags
    where ${sql.join(inRange, sql` and `)} order by ${ordered(order)} limit ${roughly(limit)}`.execute(db(tx));
  return found.slice(0, limit).map(({ id, list_key }) => ({ id, key: list_key }));
}

/** Customers whose column says an instant up to then, earliest first. */
export async function selectDated(
  tx: Tx,
  partnerId: string,
  { column, until }: Dated,
  { after, limit }: Cut,
): Promise<{ id: string; key: ListKey }[]> {
  const [last, id] = after ?? [];
  const instant = sql.ref(column);
  const beyondLast = after === null ? sql`true` : sql`(${instant}, customer_id) > (${last}::timestamptz, ${id}::uuid)`;
  const { rows: found } = await sql<{ id: string; list_key: string[] }>`
    select customer_id as id, array[${textOf(instant)}, customer_id::text] as list_key from partner_customers
    where organization_id = ${partnerId} and ${instant} <= ${until} and ${beyondLast}
    order by ${instant}, customer_id limit ${roughly(limit)}`.execute(db(tx));
  return found.slice(0, limit).map(({ id: customerId, list_key }) => ({ id: customerId, key: list_key }));
}

function ordered({ sort, descending }: CustomerOrder): RawBuilder<unknown> {
  return sql.join([...orders[sort].columns, "customer_id"].map((column) => sql`${sql.ref(column)} ${descending ? sql`desc` : sql`asc`}`));
}

function beyond({ sort, descending }: CustomerOrder, after: ListKey | null): RawBuilder<unknown>[] {
  if (after === null) return [];
  const columns = sql.join([...orders[sort].columns, "customer_id"].map((column) => sql.ref(column)));
  const values = sql.join(
    after.map((value, at) =>
      at === after.length - 1 ? sql`${value}::uuid` : sort === "since" ? sql`${value}::timestamptz` : sql`${value}`,
    ),
  );
  return [sql`(${columns}) ${descending ? sql`<` : sql`>`} (${values})`];
}

/** Customers with words that begin with the words of the query, by matched word and name; each stands once. */
export async function searchCustomers(
  tx: Tx,
  partnerId: string,
  query: string,
  after: ListKey | null,
  limit: number,
): Promise<{ id: string; key: ListKey }[]> {
  const [word = "", sortKey = "", id = ""] = after ?? [];
  const found = await findByWords(tx, partnerId, scope, query, { limit, after: after && { word, sortKey, id } });
  return found.map(({ word, sortKey, id }) => ({ id, key: [word, sortKey, id] }));
}

export async function selectCustomersById(tx: Tx, partnerId: string, ids: readonly string[]): Promise<Map<string, CustomerRow>> {
  const found = await db(tx)
    .selectFrom("partner_customers")
    .selectAll()
    .where("organization_id", "=", partnerId)
    .where(sql<boolean>`customer_id = any (${ids}::uuid[])`)
    .execute();
  return new Map(found.map((row) => [row.customer_id, row]));
}

/** Which of these customers, of those with delegated administration, have locked all access of partners, and since when. */
export async function selectLocks(tx: Tx, partnerId: string, customerIds: readonly string[]): Promise<Map<string, Date>> {
  if (customerIds.length === 0) return new Map();
  const { rows: found } = await sql<{ customer_id: string; locked_at: Date }>`
    select * from locked_customers(${partnerId}::uuid, ${customerIds}::uuid[])`.execute(db(tx));
  return new Map(found.map((row) => [row.customer_id, row.locked_at]));
}

/** Whose lists the organization stands in. */
export async function selectPartnersOf(tx: Tx, customerId: string): Promise<string[]> {
  const { rows: found } = await sql<{ id: string }>`select id from partners_of_customer(${customerId}) as id`.execute(db(tx));
  return found.map((row) => row.id);
}

export async function renameCustomer(tx: Tx, partnerId: string, customerId: string, name: string): Promise<void> {
  const sortKey = fold(name);
  await updateCustomer(tx, partnerId, customerId, { name, sort_key: sortKey });
  await orderTags(tx, partnerId, [customerId]);
  await indexWords(tx, partnerId, scope, [{ entityId: customerId, sortKey, text: name }]);
}

export async function selectCustomerIds(tx: Tx, partnerId: string, after: string | null, limit: number): Promise<string[]> {
  const query = db(tx).selectFrom("partner_customers").select("customer_id").where("organization_id", "=", partnerId);
  const found = await (after === null ? query : query.where("customer_id", ">", after)).orderBy("customer_id").limit(limit).execute();
  return found.map((row) => row.customer_id);
}
