import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";

type Columns = EnrollmentTables["enrollment_cases"];
export type CaseRow = Selectable<Columns>;

const db = (tx: Tx) => rows<EnrollmentTables>(tx);

export interface CaseFilter {
  readonly status: string;
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  readonly order: "oldest" | "newest";
}

/** In the order of the queue. Every way to narrow it has an index in this order. */
export async function selectCases(
  tx: Tx,
  vendorId: string,
  { status, kind, country, order }: CaseFilter,
  page: { after: { at: Date; id: string } | null; limit: number },
): Promise<CaseRow[]> {
  let query = db(tx).selectFrom("enrollment_cases").selectAll().where("organization_id", "=", vendorId).where("status", "=", status);
  if (kind !== undefined) query = query.where("partner_kind", "=", kind);
  if (country !== undefined) query = query.where("country", "=", country);
  const { after, limit } = page;
  if (after !== null) {
    query = query.where(
      order === "oldest"
        ? sql<boolean>`(queued_at, application_id) > (${after.at}::timestamptz, ${after.id}::uuid)`
        : sql<boolean>`(queued_at, application_id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    );
  }
  const direction = order === "oldest" ? "asc" : "desc";
  return await query.orderBy("queued_at", direction).orderBy("application_id", direction).limit(limit).execute();
}

export async function selectCase(tx: Tx, vendorId: string, applicationId: string): Promise<CaseRow | undefined> {
  return await db(tx)
    .selectFrom("enrollment_cases")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
}

export async function selectCasesById(tx: Tx, vendorId: string, ids: readonly string[]): Promise<CaseRow[]> {
  return await db(tx)
    .selectFrom("enrollment_cases")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where(sql<boolean>`application_id = any (${ids}::uuid[])`)
    .execute();
}

/** Instants are kept to the millisecond: a cursor names them so. */
export async function upsertCase(tx: Tx, found: Insertable<Columns>): Promise<void> {
  const { organization_id: _, application_id: __, ...change } = found;
  await db(tx)
    .insertInto("enrollment_cases")
    .values(found)
    .onConflict((conflict) => conflict.columns(["organization_id", "application_id"]).doUpdateSet(change))
    .execute();
}

export async function updateCase(tx: Tx, { organization_id, application_id }: CaseRow, change: Updateable<Columns>): Promise<void> {
  await db(tx)
    .updateTable("enrollment_cases")
    .set(change)
    .where("organization_id", "=", organization_id)
    .where("application_id", "=", application_id)
    .execute();
}

export async function deleteCase(tx: Tx, { organization_id, application_id }: CaseRow): Promise<void> {
  await db(tx)
    .deleteFrom("enrollment_cases")
    .where("organization_id", "=", organization_id)
    .where("application_id", "=", application_id)
    .execute();
}
