import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { Overtaken, recordSet, rows, type Tx } from "../platform/index.ts";
import type { RelationshipTables } from "./tables.ts";

export type RelationshipRow = Selectable<RelationshipTables["relationships"]>;
export type NewRelationship = Insertable<RelationshipTables["relationships"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** undefined if the two have an active relationship of the kind already: somebody else was first. */
export async function insertRelationship(tx: Tx, relationship: NewRelationship): Promise<RelationshipRow | undefined> {
  const inserted = await sql<RelationshipRow>`${inserting([relationship])} returning *`.execute(db(tx));
  return inserted.rows[0];
}

/** Left out are pairs that have an active relationship of the kind already. */
export async function insertRelationships(tx: Tx, relationships: readonly NewRelationship[]): Promise<void> {
  await inserting(relationships).execute(db(tx));
}

function inserting(relationships: readonly NewRelationship[]) {
  const whole = relationships.map((relationship) => ({ ...relationship, version: 1 }));
  return sql`
    insert into relationships select * from ${recordSet("relationships", whole)}
    on conflict (organization_id, partner_id, kind) where status = 'active' do nothing`;
}

/** The partner's active reseller relationship with each of these customers, by customer. */
export async function selectActiveOf(tx: Tx, partnerId: string, customerIds: readonly string[]): Promise<Map<string, string>> {
  const found = await db(tx)
    .selectFrom("relationships")
    .select(["organization_id", "id"])
    .where(sql<boolean>`organization_id = any (${customerIds}::uuid[])`)
    .where("partner_id", "=", partnerId)
    .where("kind", "=", "reseller")
    .where("status", "=", "active")
    .execute();
  return new Map(found.map((row) => [row.organization_id, row.id]));
}

/** All that the two have with each other now. */
export async function selectBetween(tx: Tx, customerId: string, partnerId: string): Promise<RelationshipRow[]> {
  return await db(tx)
    .selectFrom("relationships")
    .selectAll()
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .where("status", "=", "active")
    .execute();
}

export async function selectRelationship(
  tx: Tx,
  customerId: string,
  id: string,
  mode: "read" | "change",
): Promise<RelationshipRow | undefined> {
  const query = db(tx).selectFrom("relationships").selectAll().where("organization_id", "=", customerId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** Throws Overtaken if it is not as it was read any more. */
export async function updateRelationship(
  tx: Tx,
  { organization_id, id, version }: Pick<RelationshipRow, "organization_id" | "id" | "version">,
  change: Updateable<RelationshipTables["relationships"]>,
): Promise<RelationshipRow> {
  const updated = await db(tx)
    .updateTable("relationships")
    .set({ ...change, version: version + 1 })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
  if (!updated) throw new Overtaken();
  return updated;
}

export async function selectRelationships(tx: Tx, customerId: string, after: string | null, limit: number): Promise<RelationshipRow[]> {
  const query = db(tx).selectFrom("relationships").selectAll().where("organization_id", "=", customerId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}

/** The relationships with all partners that the customer works with now; the one with `partnerId`, if there is one, first. */
export async function selectAllActive(tx: Tx, customerId: string, partnerId: string): Promise<RelationshipRow[]> {
  const query = db(tx).selectFrom("relationships").selectAll().where("organization_id", "=", customerId).where("status", "=", "active");
  return await query.orderBy(sql`partner_id = ${partnerId}`, "desc").limit(1_000).execute();
}

/** Their active relationships of these kinds; they stay so until the end of the transaction. */
export async function holdActive(
  tx: Tx,
  customerId: string,
  partnerId: string,
  kinds: readonly string[],
): Promise<Pick<RelationshipRow, "kind" | "suspended_at">[]> {
  return await db(tx)
    .selectFrom("relationships")
    .select(["kind", "suspended_at"])
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .where(sql<boolean>`kind = any (${kinds}::text[])`)
    .where("status", "=", "active")
    .forShare()
    .execute();
}

/** Which partners are kept from these customers by a suspension that the vendor has not lifted, whatever became of the relationship. */
export async function selectSuspended(
  tx: Tx,
  customerIds: readonly string[],
): Promise<Pick<RelationshipRow, "organization_id" | "partner_id">[]> {
  return await db(tx)
    .selectFrom("relationships")
    .select(["organization_id", "partner_id"])
    .distinct()
    .where(sql<boolean>`organization_id = any (${customerIds}::uuid[])`)
    .where("suspended_at", "is not", null)
    .execute();
}

/** Whether the two have or had any relationship. */
export async function haveMet(tx: Tx, customerId: string, partnerId: string): Promise<boolean> {
  const found = await db(tx)
    .selectFrom("relationships")
    .select("id")
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .limit(1)
    .execute();
  return found.length > 0;
}

export async function selectPartnersOfKind(
  tx: Tx,
  customerId: string,
  kinds: readonly string[],
  partnerIds: readonly string[],
  mode: "read" | "hold",
): Promise<Pick<RelationshipRow, "partner_id" | "suspended_at">[]> {
  const query = db(tx)
    .selectFrom("relationships")
    .select(["partner_id", "suspended_at"])
    .where("organization_id", "=", customerId)
    .where(sql<boolean>`partner_id = any (${partnerIds}::uuid[])`)
    .where(sql<boolean>`kind = any (${kinds}::text[])`)
    .where("status", "=", "active");
  return await (mode === "hold" ? query.forShare() : query).execute();
}

export async function renamePartner(tx: Tx, partnerId: string, customerIds: readonly string[], name: string): Promise<void> {
  await db(tx)
    .updateTable("relationships")
    .set({ partner_name: name })
    .where(sql<boolean>`organization_id = any (${customerIds}::uuid[])`)
    .where("partner_id", "=", partnerId)
    .execute();
}
