import { type Insertable, type Selectable, sql } from "kysely";
import { recordSet, rows, type Tx } from "../platform/index.ts";
import type { Problem } from "./explain.ts";
import type { Outcome, PlannedLine } from "./rules.ts";
import type { ImportTables } from "./tables.ts";

export type ImportRow = Selectable<ImportTables["customer_imports"]>;
export type LineRow = Selectable<ImportTables["customer_import_lines"]>;
/** One sending of one file: what is written for it is written only while it is the last one and runs. */
export type Upload = Pick<ImportRow, "organization_id" | "id" | "uploads">;

const db = (tx: Tx) => rows<ImportTables>(tx);

export async function insertImport(tx: Tx, row: Insertable<ImportTables["customer_imports"]>): Promise<ImportRow> {
  return await db(tx).insertInto("customer_imports").values(row).returningAll().executeTakeFirstOrThrow();
}

export async function selectImport(tx: Tx, organizationId: string, id: string, mode: "read" | "change"): Promise<ImportRow | undefined> {
  const query = db(tx).selectFrom("customer_imports").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** Newest first. */
export async function selectImports(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<ImportRow[]> {
  const query = db(tx).selectFrom("customer_imports").selectAll().where("organization_id", "=", organizationId);
  return await (before === null ? query : query.where("id", "<", before)).orderBy("id", "desc").limit(limit).execute();
}

/** A new sending of the file begins; what an earlier one said of its lines is forgotten. */
export async function startUpload(tx: Tx, { organization_id, id }: ImportRow, at: Date): Promise<ImportRow> {
  const [started] = await Promise.all([
    db(tx)
      .updateTable("customer_imports")
      .set((eb) => ({
        ...{ status: "running", bytes: 0, lines: 0, created: 0, linked: 0, unchanged: 0, refused: 0 },
        ...{ failure: null, finished_at: null, updated_at: at, uploads: eb("uploads", "+", 1) },
      }))
      .where("organization_id", "=", organization_id)
      .where("id", "=", id)
      .returningAll()
      .executeTakeFirstOrThrow(),
    db(tx).deleteFrom("customer_import_lines").where("organization_id", "=", organization_id).where("import_id", "=", id).execute(),
  ]);
  return started;
}

/** False if another sending has begun or a sweeper has given this one up: then nothing may be written for it any more. */
export async function addProgress(
  tx: Tx,
  upload: Upload,
  counts: Readonly<Record<Outcome, number>>,
  bytes: number,
  at: Date,
): Promise<boolean> {
  const { created, linked, unchanged, refused } = counts;
  const updated = await db(tx)
    .updateTable("customer_imports")
    .set((eb) => ({
      lines: eb("lines", "+", created + linked + unchanged + refused),
      created: eb("created", "+", created),
      linked: eb("linked", "+", linked),
      unchanged: eb("unchanged", "+", unchanged),
      refused: eb("refused", "+", refused),
      // The chunk before may come to its end later.
      bytes: sql<number>`greatest(bytes, ${bytes})`,
      updated_at: at,
    }))
    .where("organization_id", "=", upload.organization_id)
    .where("id", "=", upload.id)
    .where("uploads", "=", upload.uploads)
    .where("status", "=", "running")
    .returning("id")
    .executeTakeFirst();
  return updated !== undefined;
}

/** failure: why it ended early. undefined if it had ended already. */
export async function endImport(tx: Tx, upload: Upload, failure: Problem<string> | null, at: Date): Promise<ImportRow | undefined> {
  return await db(tx)
    .updateTable("customer_imports")
    .set({ status: failure ? "failed" : "finished", failure: failure && JSON.stringify(failure), finished_at: at, updated_at: at })
    .where("organization_id", "=", upload.organization_id)
    .where("id", "=", upload.id)
    .where("uploads", "=", upload.uploads)
    .where("status", "in", ["waiting", "running"])
    .returningAll()
    .executeTakeFirst();
}

export async function insertLines(tx: Tx, { organization_id, id }: Upload, lines: readonly PlannedLine[]): Promise<void> {
  const whole = lines.map(({ line, outcome, problem, microsoftId, name, customerId }) => ({
    ...{ organization_id, import_id: id, line, outcome, code: problem?.code, parameters: problem?.parameters },
    ...{ microsoft_id: microsoftId, name, customer_id: customerId },
  }));
  await sql`insert into customer_import_lines
    select * from ${recordSet("customer_import_lines", whole)}`.execute(db(tx));
}

/** Lines of the import so far that were not refused, by Microsoft ID. */
export async function selectEarlierLines(
  tx: Tx,
  { organization_id, id }: Upload,
  microsoftIds: readonly string[],
): Promise<Map<string, number>> {
  // An import's lines are new to the planner, which takes them for few: with `=` in place of `is not distinct from` it would walk through
  // all of them by the primary key, for each ID.
  const found = await sql<{ microsoft_id: string; line: number }>`
    select earlier.microsoft_id, earlier.line from unnest(${microsoftIds}::text[]) as asked (id) cross join lateral (
      select l.microsoft_id, l.line from customer_import_lines l
      where l.microsoft_id = asked.id and l.outcome <> 'refused'
        and l.import_id is not distinct from ${id}::uuid and l.organization_id is not distinct from ${organization_id}::uuid
      limit 1) earlier`.execute(db(tx));
  return new Map(found.rows.map((row) => [row.microsoft_id, row.line]));
}

/** In the order of the file. */
export async function selectLines(
  tx: Tx,
  organizationId: string,
  importId: string,
  filter: { outcome: Outcome | undefined; after: number; limit: number },
): Promise<LineRow[]> {
  const query = db(tx)
    .selectFrom("customer_import_lines")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("import_id", "=", importId)
    .where("line", ">", filter.after);
  const chosen = filter.outcome === undefined ? query : query.where("outcome", "=", filter.outcome);
  return await chosen.orderBy("line").limit(filter.limit).execute();
}

/** Of all organizations: uploads that no longer get further. */
export async function selectAbandoned(
  tx: Tx,
  before: { running: Date; waiting: Date },
  atMost: number,
): Promise<(Upload & { status: string })[]> {
  const found = await sql<Upload & { status: string }>`
    select organization_id, id, uploads, status from abandoned_imports(${before.running}, ${before.waiting}, ${atMost})`.execute(db(tx));
  return found.rows;
}

export async function forgetImports(tx: Tx, before: Date, atMost: number): Promise<number> {
  const { rows: found } = await sql<{ forgotten: number }>`select forget_imports(${before}, ${atMost}) as forgotten`.execute(db(tx));
  return found[0]?.forgotten ?? 0;
}
