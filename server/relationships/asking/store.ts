import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { InvitationRow } from "../invitations/store.ts";
import type { RelationshipTables } from "../tables.ts";
import { mostNameless, type ReportOutcome, type WhoMayAsk } from "./rules.ts";

export type BlockedRow = Selectable<RelationshipTables["blocked_partners"]>;
export type ReportRow = Selectable<RelationshipTables["invitation_reports"]>;
export interface AskingRules {
  readonly whoMayAsk: WhoMayAsk;
  readonly codeNumber: number;
}

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export async function selectRules(tx: Tx, organizationId: string): Promise<AskingRules> {
  const row = await db(tx).selectFrom("asking_rules").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
  return { whoMayAsk: (row?.who_may_ask ?? "anyone") as WhoMayAsk, codeNumber: row?.code_number ?? 1 };
}

export type PartnerAsking = AskingRules & { readonly blocked: boolean };

/** The rules, and whether this partner is blocked, for a decision about its request. */
export async function selectAsking(tx: Tx, organizationId: string, partnerId: string): Promise<PartnerAsking> {
  const found = await sql<{ who_may_ask: WhoMayAsk | null; code_number: number | null; blocked: boolean }>`
    select (select who_may_ask from asking_rules where organization_id = ${organizationId}),
      (select code_number from asking_rules where organization_id = ${organizationId}),
      exists (select from blocked_partners where organization_id = ${organizationId} and partner_id = ${partnerId}) as blocked`.execute(
    db(tx),
  );
  const row = found.rows[0];
  return { whoMayAsk: row?.who_may_ask ?? "anyone", codeNumber: row?.code_number ?? 1, blocked: row?.blocked ?? false };
}

export async function saveRules(tx: Tx, organizationId: string, { whoMayAsk, codeNumber }: AskingRules): Promise<void> {
  await db(tx)
    .insertInto("asking_rules")
    .values({ organization_id: organizationId, who_may_ask: whoMayAsk, code_number: codeNumber })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet({ who_may_ask: whoMayAsk, code_number: codeNumber }))
    .execute();
}

/** False if it is blocked already. */
export async function insertBlocked(tx: Tx, blocked: Insertable<RelationshipTables["blocked_partners"]>): Promise<boolean> {
  const inserted = await db(tx)
    .insertInto("blocked_partners")
    .values(blocked)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function deleteBlocked(tx: Tx, organizationId: string, partnerId: string): Promise<BlockedRow | undefined> {
  const query = db(tx).deleteFrom("blocked_partners").where("organization_id", "=", organizationId);
  return await query.where("partner_id", "=", partnerId).returningAll().executeTakeFirst();
}

/** Last blocked first. */
export async function selectBlocked(
  tx: Tx,
  organizationId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<BlockedRow[]> {
  const query = db(tx).selectFrom("blocked_partners").selectAll().where("organization_id", "=", organizationId);
  const page = after === null ? query : query.where(sql<boolean>`(blocked_at, partner_id) < (${after.at}, ${after.id}::uuid)`);
  return await page.orderBy("blocked_at", "desc").orderBy("partner_id", "desc").limit(limit).execute();
}

/** Inserts it unless its reporter has one open, or enough nameless ones are. first: no report of the invitation was open. */
export async function insertReport(
  tx: Tx,
  report: Insertable<RelationshipTables["invitation_reports"]>,
): Promise<{ inserted: boolean; first: boolean }> {
  const { organization_id, invitation_id } = report;
  const open = db(tx)
    .selectFrom("invitation_reports")
    .select("reporter_id")
    .where("organization_id", "=", organization_id)
    .where("invitation_id", "=", invitation_id)
    .where("status", "=", "open");
  const known = await open.limit(1_000).execute();
  const nameless = known.filter((row) => row.reporter_id === null).length;
  if (!report.reporter_id && nameless >= mostNameless) return { inserted: false, first: false };
  const inserted = await db(tx)
    .insertInto("invitation_reports")
    .values(report)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return { inserted: inserted.numInsertedOrUpdatedRows === 1n, first: known.length === 0 };
}

/** Newest first. */
export async function selectReports(tx: Tx, vendorId: string, status: string, after: string | null, limit: number): Promise<ReportRow[]> {
  const query = db(tx).selectFrom("invitation_reports").selectAll().where("organization_id", "=", vendorId).where("status", "=", status);
  const page = after === null ? query : query.where("id", "<", after);
  return await page.orderBy("id", "desc").limit(limit).execute();
}

/** Held until it is decided. */
export async function lockReport(tx: Tx, vendorId: string, id: string): Promise<ReportRow | undefined> {
  const query = db(tx).selectFrom("invitation_reports").selectAll().where("organization_id", "=", vendorId);
  return await query.where("id", "=", id).forUpdate().executeTakeFirst();
}

/** What the reports are about, by invitation; the partners must be visible. */
export async function selectReported(tx: Tx, reports: readonly ReportRow[]): Promise<Map<string, InvitationRow>> {
  const found = await db(tx)
    .selectFrom("invitations")
    .selectAll()
    .where(sql<boolean>`(organization_id, id) in (select * from unnest(${reports.map((report) => report.partner_id)}::uuid[],
      ${reports.map((report) => report.invitation_id)}::uuid[]))`)
    .execute();
  return new Map(found.map((invitation) => [invitation.id, invitation]));
}

/** Closes the report and all that are open of the same invitation. */
export async function closeReports(
  tx: Tx,
  { organization_id, invitation_id, id }: Pick<ReportRow, "organization_id" | "invitation_id" | "id">,
  closing: { outcome: ReportOutcome; note: string | null; at: Date; by: { id: string; name: string } },
): Promise<ReportRow[]> {
  return await db(tx)
    .updateTable("invitation_reports")
    .set({
      status: "closed",
      outcome: closing.outcome,
      note: closing.note,
      closed_at: closing.at,
      closed_by_id: closing.by.id,
      closed_by_name: closing.by.name,
    })
    .where("organization_id", "=", organization_id)
    .where("invitation_id", "=", invitation_id)
    .where((eb) => eb.or([eb("status", "=", "open"), eb("id", "=", id)]))
    .returningAll()
    .execute();
}
