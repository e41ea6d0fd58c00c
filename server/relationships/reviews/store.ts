import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

export type ReviewRow = Selectable<RelationshipTables["access_reviews"]>;
export type LineRow = Selectable<RelationshipTables["access_review_lines"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** undefined if one is open already: somebody else was first. */
export async function insertReview(tx: Tx, review: Insertable<RelationshipTables["access_reviews"]>): Promise<ReviewRow | undefined> {
  const insert = sql<ReviewRow>`
    insert into access_reviews select * from jsonb_populate_record(null::access_reviews, ${JSON.stringify(review)}::jsonb)
    on conflict (organization_id) where status = 'open' do nothing returning *`;
  return (await insert.execute(db(tx))).rows[0];
}

export async function insertLines(tx: Tx, lines: readonly Insertable<RelationshipTables["access_review_lines"]>[]): Promise<void> {
  await sql`
    insert into access_review_lines
    select * from jsonb_populate_recordset(null::access_review_lines, ${JSON.stringify(lines)}::jsonb)`.execute(db(tx));
}

export async function selectOpenReview(tx: Tx, organizationId: string): Promise<ReviewRow | undefined> {
  const query = db(tx).selectFrom("access_reviews").selectAll().where("organization_id", "=", organizationId);
  return await query.where("status", "=", "open").executeTakeFirst();
}

/** With "change" it is held still until the end of the transaction. */
export async function selectReview(tx: Tx, organizationId: string, id: string, mode: "read" | "change"): Promise<ReviewRow | undefined> {
  const query = db(tx).selectFrom("access_reviews").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** Newest first. */
export async function selectReviews(tx: Tx, organizationId: string, after: string | null, limit: number): Promise<ReviewRow[]> {
  const query = db(tx).selectFrom("access_reviews").selectAll().where("organization_id", "=", organizationId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}

export async function selectLines(tx: Tx, organizationId: string, reviewIds: readonly string[]): Promise<LineRow[]> {
  return await db(tx)
    .selectFrom("access_review_lines")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`review_id = any (${reviewIds}::uuid[])`)
    .orderBy("partner_name")
    .orderBy("grant_id")
    .execute();
}

export async function updateReview(
  tx: Tx,
  { organization_id, id }: Pick<ReviewRow, "organization_id" | "id">,
  change: Updateable<RelationshipTables["access_reviews"]>,
): Promise<void> {
  await db(tx).updateTable("access_reviews").set(change).where("organization_id", "=", organization_id).where("id", "=", id).execute();
}

export async function decideLine(
  tx: Tx,
  line: LineRow,
  decided: { decision: string; at: Date; by: { id: string; name: string } },
): Promise<void> {
  await db(tx)
    .updateTable("access_review_lines")
    .set({ decision: decided.decision, decided_at: decided.at, decided_by_id: decided.by.id, decided_by_name: decided.by.name })
    .where("organization_id", "=", line.organization_id)
    .where("review_id", "=", line.review_id)
    .where("grant_id", "=", line.grant_id)
    .execute();
}

/** Customers whose review is due; for the sweeper. */
export async function selectToOpen(tx: Tx, at: Date, after: string | null, limit: number): Promise<string[]> {
  const due = await sql<{
    id: string;
  }>`select access_reviews_to_open as id from access_reviews_to_open(${at}, ${after}::uuid, ${limit})`.execute(db(tx));
  return due.rows.map((row) => row.id);
}

export async function selectToFollowUp(tx: Tx, remindBefore: Date, at: Date, limit: number): Promise<{ customerId: string; id: string }[]> {
  const due = await sql<{ organization_id: string; id: string }>`
    select * from access_reviews_to_follow_up(${remindBefore}, ${at}, ${limit})`.execute(db(tx));
  return due.rows.map((row) => ({ customerId: row.organization_id, id: row.id }));
}
