import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { RelationshipTables } from "./tables.ts";

export type RelationshipRow = Selectable<RelationshipTables["relationships"]>;
export type NewRelationship = Insertable<RelationshipTables["relationships"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** undefined if the two have an active relationship of the kind already: somebody else was first. */
export async function insertRelationship(tx: Tx, relationship: NewRelationship): Promise<RelationshipRow | undefined> {
  return await db(tx)
    .insertInto("relationships")
    .values(relationship)
    // A literal: with a parameter the plan for any value could not use the partial index.
    .onConflict((conflict) => conflict.columns(["organization_id", "partner_id", "kind"]).where("status", "=", sql.lit("active")).doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function selectActive(tx: Tx, customerId: string, partnerId: string, mode: "read" | "change"): Promise<RelationshipRow | undefined> {
  const query = db(tx)
    .selectFrom("relationships")
    .selectAll()
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .where("kind", "=", "reseller")
    .where("status", "=", "active");
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function selectRelationship(tx: Tx, customerId: string, id: string, mode: "read" | "change"): Promise<RelationshipRow | undefined> {
  const query = db(tx).selectFrom("relationships").selectAll().where("organization_id", "=", customerId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function updateRelationship(
  tx: Tx,
  { organization_id, id }: Pick<RelationshipRow, "organization_id" | "id">,
  change: Updateable<RelationshipTables["relationships"]>,
): Promise<RelationshipRow> {
  return await db(tx)
    .updateTable("relationships")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function selectRelationships(tx: Tx, customerId: string, after: string | null, limit: number): Promise<RelationshipRow[]> {
  const query = db(tx).selectFrom("relationships").selectAll().where("organization_id", "=", customerId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}

/** How many other partners administer the customer now. */
export async function countOtherAdministrators(tx: Tx, customerId: string, partnerId: string): Promise<number> {
  const { n } = await db(tx)
    .selectFrom("relationships")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("organization_id", "=", customerId)
    .where("partner_id", "!=", partnerId)
    .where("status", "=", "active")
    .where("administration", "=", "active")
    .executeTakeFirstOrThrow();
  return Number(n);
}
