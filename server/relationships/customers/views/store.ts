import { type Insertable, type Selectable, sql } from "kysely";
import { fold, rows, type Tx } from "../../../platform/index.ts";
import type { RelationshipTables } from "../../tables.ts";
import type { ViewDraft } from "./rules.ts";

export type ViewRow = Selectable<RelationshipTables["customer_views"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** The person's own and the shared ones, by name: bounded by how many may be saved. */
export async function selectViews(tx: Tx, organizationId: string, userId: string): Promise<ViewRow[]> {
  return await db(tx)
    .selectFrom("customer_views")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where((or) => or("user_id", "is", null).or("user_id", "=", userId))
    .orderBy("name_key")
    .orderBy("id")
    .execute();
}

/** What the person may know of: an own one, or a shared one. */
export async function selectView(tx: Tx, organizationId: string, userId: string, id: string): Promise<ViewRow | undefined> {
  return await db(tx)
    .selectFrom("customer_views")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where((or) => or("user_id", "is", null).or("user_id", "=", userId))
    .forUpdate()
    .executeTakeFirst();
}

/** Makes whoever saves a view of the same owner wait, and counts the owner's. */
export async function holdAndCount(tx: Tx, organizationId: string, userId: string | null): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`customer_views ${organizationId} ${userId ?? ""}`}, 0))`.execute(db(tx));
  const { count } = await db(tx)
    .selectFrom("customer_views")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`user_id is not distinct from ${userId}`)
    .executeTakeFirstOrThrow();
  return count;
}

/** Undefined: the owner has one of that name; two names that differ in case or accents are one. */
export async function insertView(
  tx: Tx,
  { name, query, columns }: ViewDraft,
  view: Omit<Insertable<RelationshipTables["customer_views"]>, "name" | "name_key" | "query" | "columns">,
): Promise<ViewRow | undefined> {
  return await db(tx)
    .insertInto("customer_views")
    .values({ ...view, name, name_key: fold(name), query: JSON.stringify(query), columns: [...columns] })
    .onConflict((conflict) => conflict.columns(["organization_id", "user_id", "name_key"]).doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The transaction holds the row. Undefined: the owner has another one of that name. */
export async function updateView(
  tx: Tx,
  view: Pick<ViewRow, "organization_id" | "id" | "user_id" | "version">,
  { name, query, columns }: ViewDraft,
): Promise<ViewRow | undefined> {
  return await db(tx)
    .updateTable("customer_views")
    .set({ name, name_key: fold(name), query: JSON.stringify(query), columns: [...columns], version: view.version + 1 })
    .where("organization_id", "=", view.organization_id)
    .where("id", "=", view.id)
    .where(
      sql<boolean>`not exists (select from customer_views o where o.organization_id = ${view.organization_id} and o.id <> ${view.id}
        and o.user_id is not distinct from ${view.user_id} and o.name_key = ${fold(name)})`,
    )
    .returningAll()
    .executeTakeFirst();
}

export async function deleteView(tx: Tx, organizationId: string, id: string): Promise<void> {
  await db(tx).deleteFrom("customer_views").where("organization_id", "=", organizationId).where("id", "=", id).execute();
}
