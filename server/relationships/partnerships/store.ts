import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { findByWords, fold, indexWords, rows, type Tx } from "../../platform/index.ts";
import type { CustomerRow } from "../customers/store.ts";
import type { RelationshipTables } from "../tables.ts";

export type PartnershipRow = Selectable<RelationshipTables["partnerships"]>;
export type Status = "active" | "ended";
type NewPartnership = Omit<Insertable<RelationshipTables["partnerships"]>, "sort_key">;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** Where the owner finds its partners by words of their names: those of today apart from those of the past. */
const scopeOf = (status: Status) => `partnerships-${status}`;

/** Both sides of a new partnership; fewer rows than given if the pair has one already. */
export async function insertPartnerships(tx: Tx, sides: readonly NewPartnership[]): Promise<PartnershipRow[]> {
  const entries = sides.map((side) => ({ ...side, sort_key: fold(side.other_name) }));
  const inserted = await db(tx)
    .insertInto("partnerships")
    .values(entries)
    // Written out: with a parameter the statement's plan, once kept, no longer matches the index.
    .onConflict((conflict) => conflict.columns(["organization_id", "other_id"]).where(sql<boolean>`status = 'active'`).doNothing())
    .returningAll()
    .execute();
  await Promise.all(inserted.map((side) => indexName(tx, side)));
  return inserted;
}

/** Makes the other's name findable among those of the partnership's status, and nowhere else. */
async function indexName(tx: Tx, { organization_id, id, status, sort_key, other_name }: PartnershipRow): Promise<void> {
  const entry = (text: string) => [{ entityId: id, sortKey: sort_key, text }];
  const former = status === "active" ? "ended" : "active";
  await Promise.all([
    indexWords(tx, organization_id, scopeOf(status as Status), entry(other_name)),
    indexWords(tx, organization_id, scopeOf(former), entry("")),
  ]);
}

export async function selectPartnership(tx: Tx, organizationId: string, id: string): Promise<PartnershipRow | undefined> {
  return await db(tx)
    .selectFrom("partnerships")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The one that the two have now, from the first one's side. */
export async function selectActivePartnership(
  tx: Tx,
  organizationId: string,
  otherId: string,
  mode: "read" | "change",
): Promise<PartnershipRow | undefined> {
  const query = db(tx)
    .selectFrom("partnerships")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("other_id", "=", otherId)
    .where("status", "=", "active");
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** Holds the partnership still on both sides, always in the same order; the row of `organizationId`. */
export async function lockPartnership(
  tx: Tx,
  { organization_id, other_id, id }: Pick<PartnershipRow, "organization_id" | "other_id" | "id">,
): Promise<PartnershipRow> {
  const sides = await db(tx)
    .selectFrom("partnerships")
    .selectAll()
    .where("organization_id", "in", [organization_id, other_id])
    .where("id", "=", id)
    .orderBy("organization_id")
    .forUpdate()
    .execute();
  const own = sides.find((side) => side.organization_id === organization_id);
  if (!own || sides.length !== 2) throw new Error("a partnership has two sides, and the transaction sees both");
  return own;
}

/** Changes both sides at once; the row of `organization_id`. The caller holds them still. */
export async function updatePartnership(
  tx: Tx,
  { organization_id, other_id, id }: Pick<PartnershipRow, "organization_id" | "other_id" | "id">,
  change: Updateable<RelationshipTables["partnerships"]>,
): Promise<PartnershipRow> {
  const sides = await db(tx)
    .updateTable("partnerships")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "in", [organization_id, other_id])
    .where("id", "=", id)
    .returningAll()
    .execute();
  if (change.status !== undefined) await Promise.all(sides.map((side) => indexName(tx, side)));
  const own = sides.find((side) => side.organization_id === organization_id);
  if (!own || sides.length !== 2) throw new Error("a partnership has two sides, and the transaction sees both");
  return own;
}

/** By the other's name. */
export async function selectPartnerships(
  tx: Tx,
  organizationId: string,
  status: Status,
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<PartnershipRow[]> {
  const query = db(tx).selectFrom("partnerships").selectAll().where("organization_id", "=", organizationId).where("status", "=", status);
  const from = after === null ? query : query.where(sql<boolean>`(sort_key, id) > (${after.sortKey}, ${after.id}::uuid)`);
  return await from.orderBy("sort_key").orderBy("id").limit(limit).execute();
}

/** Those with words that begin with the words of the query. */
export async function searchPartnerships(
  tx: Tx,
  organizationId: string,
  status: Status,
  query: string,
  page: { limit: number; after: { word: string; sortKey: string; id: string } | null },
): Promise<{ row: PartnershipRow; key: { word: string; sortKey: string; id: string } }[]> {
  const found = await findByWords(tx, organizationId, scopeOf(status), query, page);
  const partnerships = await db(tx)
    .selectFrom("partnerships")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`id = any (${found.map((hit) => hit.id)}::uuid[])`)
    .execute();
  const byId = new Map(partnerships.map((row) => [row.id, row]));
  return found.flatMap((key) => {
    const row = byId.get(key.id);
    return row === undefined ? [] : [{ row, key }];
  });
}

/**
 * Customers that both work with, as the viewer knows them, by name. The reseller's list leads: it is the shorter one, and most of it
 * is shared.
 */
export async function selectSharedCustomers(
  tx: Tx,
  pair: { viewerId: string; providerId: string; resellerId: string },
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<{ row: CustomerRow; sortKey: string }[]> {
  const from = after ?? { sortKey: "", id: "00000000-0000-0000-0000-000000000000" };
  const { rows: found } = await sql<CustomerRow & { leading: string }>`
    select mine.*, r.sort_key as leading
    from partner_customers r
    join partner_customers p on p.organization_id = ${pair.providerId} and p.customer_id = r.customer_id and p.status = 'active'
    join partner_customers mine on mine.organization_id = ${pair.viewerId} and mine.customer_id = r.customer_id
    where r.organization_id = ${pair.resellerId} and r.status = 'active' and (r.sort_key, r.customer_id) > (${from.sortKey}, ${from.id}::uuid)
    order by r.sort_key, r.customer_id limit ${limit}`.execute(db(tx));
  return found.map(({ leading, ...row }) => ({ row, sortKey: leading }));
}

/** How many customers both work with, and how many of these the viewer administers. */
export async function countSharedCustomers(
  tx: Tx,
  { viewerId, otherId }: { viewerId: string; otherId: string },
): Promise<{ shared: number; administered: number }> {
  const { rows: found } = await sql<{ shared: number; administered: number }>`
    select count(*)::int as shared, (count(*) filter (where mine.administration = 'active'))::int as administered
    from partner_customers mine join partner_customers theirs on theirs.organization_id = ${otherId}
      and theirs.customer_id = mine.customer_id and theirs.status = 'active'
    where mine.organization_id = ${viewerId} and mine.status = 'active'`.execute(db(tx));
  return found[0] ?? { shared: 0, administered: 0 };
}

/** With whom the organization has, or had, a partnership. */
export async function selectCounterparts(tx: Tx, organizationId: string, after: string | null, limit: number): Promise<string[]> {
  const query = db(tx).selectFrom("partnerships").select("other_id").distinct().where("organization_id", "=", organizationId);
  const found = await (after === null ? query : query.where("other_id", ">", after)).orderBy("other_id").limit(limit).execute();
  return found.map((row) => row.other_id);
}

/** Writes an organization's new name into the other sides' rows, which the transaction must see. */
export async function renameCounterpart(tx: Tx, otherId: string, organizationIds: readonly string[], name: string): Promise<void> {
  const renamed = await db(tx)
    .updateTable("partnerships")
    .set({ other_name: name, sort_key: fold(name) })
    .where(sql<boolean>`organization_id = any (${organizationIds}::uuid[])`)
    .where("other_id", "=", otherId)
    .returningAll()
    .execute();
  for (const side of renamed) await indexName(tx, side);
}
