import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

export type AccountRow = Selectable<RelationshipTables["partner_accounts"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export async function insertAccount(tx: Tx, account: Insertable<RelationshipTables["partner_accounts"]>): Promise<AccountRow> {
  return await db(tx).insertInto("partner_accounts").values(account).returningAll().executeTakeFirstOrThrow();
}

export async function selectAccount(tx: Tx, customerId: string, userId: string): Promise<AccountRow | undefined> {
  return await db(tx)
    .selectFrom("partner_accounts")
    .selectAll()
    .where("organization_id", "=", customerId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
}

/** Of one partner, or of all. */
export async function selectAccounts(
  tx: Tx,
  customerId: string,
  partnerId: string | null,
  after: string | null,
  limit: number,
): Promise<AccountRow[]> {
  let query = db(tx).selectFrom("partner_accounts").selectAll().where("organization_id", "=", customerId);
  if (partnerId !== null) query = query.where("partner_id", "=", partnerId);
  if (after !== null) query = query.where("user_id", ">", after);
  return await query.orderBy("user_id").limit(limit).execute();
}

/** Who adds accounts for the partner at the same time waits. */
export async function lockAccounts(tx: Tx, customerId: string, partnerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`partner_accounts ${customerId} ${partnerId}`}, 0))`.execute(db(tx));
}

/** Their people's standing must be held. at: null lifts it. */
export async function suspendAccounts(tx: Tx, customerId: string, partnerId: string, at: Date | null): Promise<void> {
  await db(tx)
    .updateTable("partner_accounts")
    .set({ suspended_at: at })
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .execute();
}
