import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

export type WaitingRow = Selectable<RelationshipTables["waiting_acceptances"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export async function insertWaiting(tx: Tx, waiting: Insertable<RelationshipTables["waiting_acceptances"]>): Promise<WaitingRow> {
  return await db(tx).insertInto("waiting_acceptances").values(waiting).returningAll().executeTakeFirstOrThrow();
}

/** What waits of an invitation. */
export async function selectWaitingOf(tx: Tx, organizationId: string, invitationId: string): Promise<WaitingRow | undefined> {
  const query = db(tx).selectFrom("waiting_acceptances").selectAll().where("organization_id", "=", organizationId);
  return await query.where("invitation_id", "=", invitationId).where("status", "=", "waiting").executeTakeFirst();
}

/** Held still until the end of the transaction. */
export async function lockWaiting(tx: Tx, organizationId: string, id: string): Promise<WaitingRow | undefined> {
  const query = db(tx).selectFrom("waiting_acceptances").selectAll().where("organization_id", "=", organizationId);
  return await query.where("id", "=", id).forUpdate().executeTakeFirst();
}

/** Newest first. */
export async function selectWaiting(tx: Tx, organizationId: string, at: Date, after: string | null, limit: number): Promise<WaitingRow[]> {
  const query = db(tx)
    .selectFrom("waiting_acceptances")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("status", "=", "waiting")
    .where("expires_at", ">", at);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}

export async function decideWaiting(
  tx: Tx,
  { organization_id, id }: Pick<WaitingRow, "organization_id" | "id">,
  status: "confirmed" | "refused",
  by: { id: string; name: string },
  at: Date,
): Promise<void> {
  const decided = { status, decided_at: at, decided_by_id: by.id, decided_by_name: by.name };
  await db(tx)
    .updateTable("waiting_acceptances")
    .set(decided)
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .execute();
}

/** What the partner sees of it on its invitation; null once it is decided. The partner must be visible. */
export async function showWaiting(
  tx: Tx,
  partnerId: string,
  invitationId: string,
  waiting: { since: Date; at: string } | null,
): Promise<void> {
  await sql`
    update invitations set waiting_since = ${waiting?.since ?? null}, waiting_at = ${waiting?.at ?? null}
    where organization_id = ${partnerId} and id = ${invitationId}`.execute(db(tx));
}
