import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";
import type { HelpStatus } from "./rules.ts";

export type HelpRow = Selectable<RelationshipTables["help_requests"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export async function insertHelp(tx: Tx, help: Insertable<RelationshipTables["help_requests"]>): Promise<HelpRow> {
  return await db(tx).insertInto("help_requests").values(help).returningAll().executeTakeFirstOrThrow();
}

/** Of one partner for one customer, newest first. */
export async function selectHelp(tx: Tx, customerId: string, partnerId: string, after: string | null, limit: number): Promise<HelpRow[]> {
  const query = db(tx)
    .selectFrom("help_requests")
    .selectAll()
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}

/** How many of the partner's for the customer are not closed; no more than `atMost` are counted. */
export async function countWaiting(tx: Tx, customerId: string, partnerId: string, atMost: number): Promise<number> {
  const query = db(tx)
    .selectFrom("help_requests")
    .select("id")
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId);
  return (await query.where("status", "!=", "closed").limit(atMost).execute()).length;
}

/** Held still until the end of the transaction. */
export async function lockHelp(tx: Tx, customerId: string, id: string): Promise<HelpRow | undefined> {
  const query = db(tx).selectFrom("help_requests").selectAll().where("organization_id", "=", customerId);
  return await query.where("id", "=", id).forUpdate().executeTakeFirst();
}

export async function updateHelp(
  tx: Tx,
  { organization_id, id }: Pick<HelpRow, "organization_id" | "id">,
  change: Updateable<RelationshipTables["help_requests"]>,
): Promise<HelpRow> {
  const query = db(tx).updateTable("help_requests").set(change).where("organization_id", "=", organization_id);
  return await query.where("id", "=", id).returningAll().executeTakeFirstOrThrow();
}

/** Everybody's, for the vendor, newest first. */
export async function selectHelpOfAll(tx: Tx, status: HelpStatus, after: string | null, limit: number): Promise<HelpRow[]> {
  const found = await sql<HelpRow>`select * from help_requests_of_all(${status}, ${after}::uuid, ${limit})`.execute(db(tx));
  return found.rows;
}
