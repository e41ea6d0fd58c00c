import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Problem } from "../imports/index.ts";
import { type Localized, rows, type Tx } from "../platform/index.ts";
import type { LineState, Told } from "./rules.ts";
import type { BatchTables } from "./tables.ts";

export type BatchRow = Selectable<BatchTables["invitation_batches"]>;
export type Batch = Pick<BatchRow, "organization_id" | "id" | "uploads">;

const db = (tx: Tx) => rows<BatchTables>(tx);

export async function insertBatch(tx: Tx, row: Insertable<BatchTables["invitation_batches"]>): Promise<BatchRow> {
  return await db(tx).insertInto("invitation_batches").values(row).returningAll().executeTakeFirstOrThrow();
}

export async function selectBatch(tx: Tx, organizationId: string, id: string, mode: "read" | "change"): Promise<BatchRow | undefined> {
  const query = db(tx).selectFrom("invitation_batches").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

/** Newest first. */
export async function selectBatches(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<BatchRow[]> {
  const query = db(tx).selectFrom("invitation_batches").selectAll().where("organization_id", "=", organizationId);
  return await (before === null ? query : query.where("id", "<", before)).orderBy("id", "desc").limit(limit).execute();
}

export async function updateBatch(
  tx: Tx,
  { organization_id, id }: Pick<BatchRow, "organization_id" | "id">,
  change: Updateable<BatchTables["invitation_batches"]>,
): Promise<BatchRow> {
  return await db(tx)
    .updateTable("invitation_batches")
    .set(change)
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** A sending of the file begins; what an earlier one said of its lines is forgotten. */
export async function startUpload(tx: Tx, batch: BatchRow, at: Date): Promise<BatchRow> {
  await db(tx)
    .deleteFrom("invitation_batch_lines")
    .where("organization_id", "=", batch.organization_id)
    .where("batch_id", "=", batch.id)
    .execute();
  return await updateBatch(tx, batch, {
    ...{ status: "reading", bytes: 0, lines: 0, invited: 0, skipped: 0, refused: 0, failure: null, ended_at: null },
    ...{ updated_at: at, uploads: batch.uploads + 1 },
  });
}

export interface NewLine {
  readonly line: number;
  readonly state: LineState;
  readonly email: string | null;
  readonly company: string | null;
  readonly language: string | null;
  readonly problem: Problem<string> | null;
}

export async function insertLines(tx: Tx, { organization_id, id }: Batch, lines: readonly NewLine[]): Promise<void> {
  const whole = lines.map(({ problem, ...line }) => ({
    ...{ organization_id, batch_id: id, ...line, code: problem?.code, parameters: problem?.parameters },
  }));
  await sql`insert into invitation_batch_lines
    select * from jsonb_populate_recordset(null::invitation_batch_lines, ${JSON.stringify(whole)}::jsonb)`.execute(db(tx));
}

/** Lines of the batch so far that are to be invited, by address. */
export async function selectEarlierLines(tx: Tx, { organization_id, id }: Batch, emails: readonly string[]): Promise<Map<string, number>> {
  const found = await sql<{ email: string; line: number }>`
    select l.email, l.line from invitation_batch_lines l
    where l.organization_id = ${organization_id} and l.batch_id = ${id} and l.email = any (${emails}::text[]) and l.state in ('waiting', 'invited')`.execute(
    db(tx),
  );
  return new Map(found.rows.map((row) => [row.email, row.line]));
}

/** False if another sending of the file has begun, or this one was given up or stopped. */
export async function addProgress(
  tx: Tx,
  { organization_id, id, uploads }: Batch,
  counts: { lines: number; skipped: number; refused: number; bytes: number },
  at: Date,
): Promise<boolean> {
  const updated = await sql`
    update invitation_batches set lines = lines + ${counts.lines}, skipped = skipped + ${counts.skipped}, refused = refused + ${counts.refused},
      bytes = greatest(bytes, ${counts.bytes}), updated_at = ${at}
    where organization_id = ${organization_id} and id = ${id} and uploads = ${uploads} and status = 'reading'`.execute(db(tx));
  return updated.numAffectedRows === 1n;
}

export interface WaitingLine {
  readonly line: number;
  readonly email: string;
  readonly company: string | null;
  readonly language: string | null;
}

/** The next lines, in the order of the file. */
export async function selectWaiting(
  tx: Tx,
  { organization_id, id }: Pick<Batch, "organization_id" | "id">,
  limit: number,
  from = 0,
): Promise<WaitingLine[]> {
  const found = await sql<WaitingLine>`
    select line, email, company, language from invitation_batch_lines
    where organization_id = ${organization_id} and batch_id = ${id} and state = 'waiting' and line >= ${from} order by line limit ${limit}`.execute(
    db(tx),
  );
  return found.rows;
}

export interface DecidedLine {
  readonly line: number;
  readonly state: LineState;
  readonly code?: string | undefined;
  readonly invitation_id?: string | undefined;
  readonly sent_event_id?: string | undefined;
}

export async function decideLines(
  tx: Tx,
  { organization_id, id }: Pick<Batch, "organization_id" | "id">,
  lines: readonly DecidedLine[],
): Promise<void> {
  await sql`
    update invitation_batch_lines l set state = d.state, code = d.code, parameters = case when d.code is null then null else '{}'::jsonb end,
      invitation_id = d.invitation_id, sent_event_id = d.sent_event_id
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as d (line int, state text, code text, invitation_id uuid, sent_event_id uuid)
    where l.organization_id = ${organization_id} and l.batch_id = ${id} and l.line = d.line and l.state = 'waiting'`.execute(db(tx));
}

/** The lines whose turn has not come are not sent any more; answers how many. */
export async function skipWaiting(tx: Tx, { organization_id, id }: Pick<Batch, "organization_id" | "id">, code: string): Promise<number> {
  const skipped = await sql`
    update invitation_batch_lines set state = 'skipped', code = ${code}, parameters = '{}'
    where organization_id = ${organization_id} and batch_id = ${id} and state = 'waiting'`.execute(db(tx));
  return Number(skipped.numAffectedRows ?? 0n);
}

export interface LineRow {
  readonly line: number;
  readonly state: string;
  readonly email: string | null;
  readonly company: string | null;
  readonly code: string | null;
  readonly parameters: Readonly<Record<string, unknown>> | null;
  readonly invitation_id: string | null;
  readonly mail: string | null;
  readonly last_error: Localized | null;
}

const lineConditions: Readonly<Record<Told, ReturnType<typeof sql<boolean>>>> = {
  waiting: sql<boolean>`(l.state = 'waiting' or (l.state = 'invited' and coalesce(d.status, 'queued') = 'queued'))`,
  "would-be-sent": sql<boolean>`l.state = 'waiting'`,
  sent: sql<boolean>`(l.state = 'invited' and d.status = 'sent')`,
  failed: sql<boolean>`(l.state = 'refused' or (l.state = 'invited' and d.status = 'failed'))`,
  skipped: sql<boolean>`l.state = 'skipped'`,
};
const withMails = sql`invitation_batch_lines l
  left join mail_deliveries d on d.organization_id = l.organization_id and d.event_id = l.sent_event_id and d.template = 'invitation' and d.recipient = l.email`;

/** In the order of the file, each with the fate of its mail. */
export async function selectLines(
  tx: Tx,
  organizationId: string,
  batchId: string,
  filter: { told: Told | undefined; after: number; limit: number },
): Promise<LineRow[]> {
  const found = await sql<LineRow>`
    select l.line, l.state, l.email, l.company, l.code, l.parameters, l.invitation_id, d.status as mail, d.last_error
    from ${withMails}
    where l.organization_id = ${organizationId} and l.batch_id = ${batchId} and l.line > ${filter.after}
      and ${filter.told === undefined ? sql`true` : lineConditions[filter.told]}
    order by l.line limit ${filter.limit}`.execute(db(tx));
  return found.rows;
}

/** How many lines of the batch there are of each kind; a batch has at most ten thousand. */
export async function countLines(
  tx: Tx,
  organizationId: string,
  batchId: string,
): Promise<{ sent: number; failed: number; waiting: number; skipped: number }> {
  const counts = await sql<{ sent: number; failed: number; waiting: number; skipped: number }>`
    select count(*) filter (where ${lineConditions.sent})::int as sent, count(*) filter (where ${lineConditions.failed})::int as failed,
      count(*) filter (where ${lineConditions.waiting})::int as waiting, count(*) filter (where ${lineConditions.skipped})::int as skipped
    from ${withMails} where l.organization_id = ${organizationId} and l.batch_id = ${batchId}`.execute(db(tx));
  return counts.rows[0] ?? { sent: 0, failed: 0, waiting: 0, skipped: 0 };
}

/** Of all organizations: what goes on now, and uploads that no longer get further. */
export async function selectToGoOn(
  tx: Tx,
  before: { at: Date; reading: Date; waiting: Date },
  limit: number,
): Promise<(Batch & { status: string })[]> {
  const found = await sql<Batch & { status: string }>`
    select organization_id, id, uploads, status from batches_to_go_on_with(${before.at}, ${before.reading}, ${before.waiting}, ${limit})`.execute(
    db(tx),
  );
  return found.rows;
}

/** Of all organizations: those that are over, and whoever began them was not told yet how they went. */
export async function selectToReport(tx: Tx, limit: number): Promise<Pick<BatchRow, "organization_id" | "id">[]> {
  const found = await sql<Pick<BatchRow, "organization_id" | "id">>`select organization_id, id from batches_to_report(${limit})`.execute(
    db(tx),
  );
  return found.rows;
}

/** Old batches of all organizations with their lines. The invitations stay, and so do their events. */
export async function forgetBatches(tx: Tx, before: Date, atMost: number): Promise<void> {
  await sql`select forget_batches(${before}, ${atMost})`.execute(db(tx));
}
