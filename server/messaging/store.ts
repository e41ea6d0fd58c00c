import { type Insertable, type Selectable, sql } from "kysely";
import { type EventRow, type Localized, type RecordedEvent, rows, type Tx, toRecordedEvent } from "../platform/index.ts";
import type { Verdict } from "./rules.ts";
import type { MessagingTables } from "./tables.ts";

export type MailRow = Selectable<MessagingTables["mails"]>;
export type NewMail = Insertable<MessagingTables["mails"]>;

/** An organization's row, as a job names it. */
export interface RowKey {
  readonly organizationId: string;
  readonly id: string;
}

const db = (tx: Tx) => rows<MessagingTables>(tx);

/** Those of the events that are of one of these kinds, oldest first. */
export async function selectEvents(tx: Tx, keys: readonly RowKey[], kinds: readonly string[]): Promise<RecordedEvent[]> {
  const found = await sql<EventRow>`
    select e.* from unnest(${keys.map((key) => key.organizationId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as asked (organization_id, id)
    join events e on e.organization_id = asked.organization_id and e.id = asked.id
    where e.kind = any (${kinds}::text[]) order by e.id`.execute(db(tx));
  return found.rows.map(toRecordedEvent);
}

/** Keys of those that were not there before: an event that is dispatched again causes no second mail. */
export async function insertMails(tx: Tx, mails: readonly NewMail[]): Promise<RowKey[]> {
  const added = await db(tx)
    .insertInto("mails")
    .values([...mails])
    .onConflict((conflict) => conflict.constraint("mails_once_per_event").doNothing())
    .returning(["organization_id", "id"])
    .execute();
  return added.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}

/** Takes a due mail for one attempt; undefined if it is not due or somebody else has it. `leaseUntil`: when others may take it for lost. */
export async function claimMail(tx: Tx, key: RowKey, now: Date, leaseUntil: Date): Promise<MailRow | undefined> {
  const claimed = await sql<MailRow>`
    with claimed as (
      update mails set status = 'sending', attempts = attempts + 1, next_attempt_at = ${leaseUntil}
      where organization_id = ${key.organizationId} and id = ${key.id} and status in ('queued', 'sending') and next_attempt_at <= ${now}
      returning *
    ), begun as (
      insert into mail_attempts (organization_id, mail_id, attempt, at, outcome)
      select organization_id, id, attempts, ${now}, 'unknown' from claimed
    )
    select * from claimed`.execute(db(tx));
  return claimed.rows[0];
}

/**
 * A mail that is out is sent, whoever else holds it by now; any other verdict counts only as long as nobody has claimed the mail
 * again after the lease. Tells whether it counted.
 */
export async function saveVerdict(tx: Tx, mail: MailRow, verdict: Verdict, now: Date): Promise<boolean> {
  const sent = verdict.status === "sent";
  const [, changed] = await Promise.all([
    db(tx)
      .updateTable("mail_attempts")
      .set({ outcome: sent ? "sent" : "failed", response: (sent ? verdict.response : verdict.failure.response)?.slice(0, 1_000) ?? null })
      .where("organization_id", "=", mail.organization_id)
      .where("mail_id", "=", mail.id)
      .where("attempt", "=", mail.attempts)
      .execute(),
    db(tx)
      .updateTable("mails")
      .set({
        status: verdict.status,
        next_attempt_at: verdict.status === "queued" ? verdict.nextAttemptAt : null,
        sent_at: sent ? now : null,
        last_error: sent ? null : JSON.stringify(verdict.failure.reason),
        ...(verdict.status === "queued" ? {} : { data: "{}" }),
      })
      .where("organization_id", "=", mail.organization_id)
      .where("id", "=", mail.id)
      .where("status", "!=", "sent")
      .$if(!sent, (query) => query.where("attempts", "=", mail.attempts).where("status", "=", "sending"))
      .executeTakeFirst(),
  ]);
  return changed.numUpdatedRows > 0n;
}

export async function selectDueMails(tx: Tx, now: Date, limit: number): Promise<RowKey[]> {
  const due = await sql<{ organization_id: string; id: string }>`select * from due_mails(${now}, ${limit})`.execute(db(tx));
  return due.rows.map((row) => ({ organizationId: row.organization_id, id: row.id }));
}

export interface MailEnvelope
  extends Pick<MailRow, "id" | "template" | "recipient" | "subject" | "status" | "attempts" | "created_at" | "sent_at"> {
  readonly last_error: Localized | null;
}

export async function selectMailsOfInstallation(
  tx: Tx,
  { statuses, before, limit }: { statuses: readonly string[]; before: string | null; limit: number },
): Promise<MailEnvelope[]> {
  return (await sql<MailEnvelope>`select * from mails_of_installation(${statuses}, ${before}, ${limit})`.execute(db(tx))).rows;
}
