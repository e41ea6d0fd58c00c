import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { PurchaseTables } from "./tables.ts";

type Columns = PurchaseTables["purchases"];
/** day: of the calendar, as text: it has no hour and no place. */
export type PurchaseRow = Omit<Selectable<Columns>, "purchased_on"> & { readonly day: string };
export type SharingRow = Selectable<PurchaseTables["purchase_sharing"]>;

const db = (tx: Tx) => rows<PurchaseTables>(tx);

const columns = [
  ...(["organization_id", "id", "partner_id", "agreement_number", "product_name", "quantity", "order_reference"] as const),
  ...(["recorded_at", "recorded_by_id", "recorded_by_name", "corrected_at", "corrected_by_name", "version"] as const),
];
const day = sql<string>`to_char(purchased_on, 'YYYY-MM-DD')`.as("day");

export async function insertPurchase(tx: Tx, purchase: Insertable<Columns>): Promise<PurchaseRow> {
  return await db(tx)
    .insertInto("purchases")
    .values(purchase)
    .returning([...columns, day])
    .executeTakeFirstOrThrow();
}

/** Whether a partner has recorded so many there; others of it that record at the same time wait. */
export async function hasRecorded(tx: Tx, customerId: string, partnerId: string, many: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`purchases ${customerId} ${partnerId}`}, 0))`.execute(db(tx));
  const found = await db(tx)
    .selectFrom("purchases")
    .select("id")
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .orderBy("purchased_on", "desc")
    .orderBy("id", "desc")
    .offset(many - 1)
    .limit(1)
    .execute();
  return found.length > 0;
}

/** Only one that the partner has recorded; held still. */
export async function selectPurchase(tx: Tx, customerId: string, id: string, partnerId: string): Promise<PurchaseRow | undefined> {
  return await db(tx)
    .selectFrom("purchases")
    .select([...columns, day])
    .where("organization_id", "=", customerId)
    .where("id", "=", id)
    .where("partner_id", "=", partnerId)
    .forUpdate()
    .executeTakeFirst();
}

/** Only the version that the caller saw; undefined if it is another by now. */
export async function updatePurchase(
  tx: Tx,
  { organization_id, id }: Pick<PurchaseRow, "organization_id" | "id">,
  version: number,
  change: Updateable<Columns>,
): Promise<PurchaseRow | undefined> {
  return await db(tx)
    .updateTable("purchases")
    .set({ ...change, version: version + 1 })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning([...columns, day])
    .executeTakeFirst();
}

export async function deletePurchase(tx: Tx, { organization_id, id }: Pick<PurchaseRow, "organization_id" | "id">): Promise<void> {
  await db(tx).deleteFrom("purchases").where("organization_id", "=", organization_id).where("id", "=", id).execute();
}

export interface PurchaseKey {
  readonly day: string;
  readonly id: string;
}

/** The newest first. partnerIds: whose; null: all. Each partner's are a range of an index. */
export async function selectPurchases(
  tx: Tx,
  customerId: string,
  partnerIds: readonly string[] | null,
  after: PurchaseKey | null,
  limit: number,
): Promise<PurchaseRow[]> {
  const further = after === null ? sql`` : sql`and (purchased_on, id) < (${after.day}::date, ${after.id}::uuid)`;
  const page = (of: ReturnType<typeof sql>) => sql`
    select * from purchases where organization_id = ${customerId} ${of} ${further} order by purchased_on desc, id desc limit ${limit}`;
  const source =
    partnerIds === null
      ? page(sql``)
      : sql`select p.* from unnest(${partnerIds}::uuid[]) as w (partner) cross join lateral (${page(sql`and partner_id = w.partner`)}) as p`;
  const found = await sql<PurchaseRow>`
    select *, to_char(purchased_on, 'YYYY-MM-DD') as day from (${source}) as seen order by purchased_on desc, id desc limit ${limit}`.execute(
    db(tx),
  );
  return found.rows;
}

export interface ProductRow {
  readonly product_name: string;
  readonly quantity: number;
  readonly purchases: number;
  /** Of the latest purchase. */
  readonly day: string;
}

/**
 * What was bought of each product, by its name. partnerIds: by whom; null: by all. Reads no further than the page, of each partner: what
 * is among the first of all is among the first of everybody who has it.
 */
export async function selectProducts(
  tx: Tx,
  customerId: string,
  partnerIds: readonly string[] | null,
  after: string | null,
  limit: number,
): Promise<ProductRow[]> {
  const page = (of: ReturnType<typeof sql>) => sql`
    select product_name, sum(quantity) as quantity, count(*) as purchases, max(purchased_on) as latest
    from purchases where organization_id = ${customerId} ${of} ${after === null ? sql`` : sql`and product_name > ${after}`}
    group by product_name order by product_name limit ${limit}`;
  const source =
    partnerIds === null
      ? page(sql``)
      : sql`select p.* from unnest(${partnerIds}::uuid[]) as w (partner) cross join lateral (${page(sql`and partner_id = w.partner`)}) as p`;
  const found = await sql<ProductRow>`
    select product_name, sum(quantity)::float8 as quantity, sum(purchases)::int as purchases, to_char(max(latest), 'YYYY-MM-DD') as day
    from (${source}) as seen group by product_name order by product_name limit ${limit}`.execute(db(tx));
  return found.rows;
}

/** Who has recorded purchases there: a skip from partner to partner, so the cost is that of their number; at most so many. */
export async function selectRecorders(tx: Tx, customerId: string, atMost: number): Promise<string[]> {
  const found = await sql<{ partner_id: string }>`
    with recursive recorder as (
      (select partner_id from purchases where organization_id = ${customerId} order by partner_id limit 1)
      union all
      select (select p.partner_id from purchases p where p.organization_id = ${customerId} and p.partner_id > r.partner_id order by p.partner_id limit 1)
      from recorder r where r.partner_id is not null
    ) select partner_id from recorder where partner_id is not null limit ${atMost}`.execute(db(tx));
  return found.rows.map((row) => row.partner_id);
}

export async function selectSharing(tx: Tx, customerId: string): Promise<SharingRow | undefined> {
  return await db(tx).selectFrom("purchase_sharing").selectAll().where("organization_id", "=", customerId).executeTakeFirst();
}

/** undefined if it stands like this already. */
export async function upsertSharing(tx: Tx, sharing: SharingRow): Promise<SharingRow | undefined> {
  const { organization_id, ...change } = sharing;
  return await db(tx)
    .insertInto("purchase_sharing")
    .values(sharing)
    .onConflict((conflict) =>
      conflict.column("organization_id").doUpdateSet(change).whereRef("purchase_sharing.shared", "!=", "excluded.shared"),
    )
    .returningAll()
    .executeTakeFirst();
}
