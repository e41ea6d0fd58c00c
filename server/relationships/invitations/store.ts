import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { type Localized, rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";
import type { Status, StoredStatus } from "./rules.ts";

export type InvitationRow = Selectable<RelationshipTables["invitations"]>;
export type AnswerRow = Selectable<RelationshipTables["invitation_answers"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export async function insertInvitation(tx: Tx, invitation: Insertable<RelationshipTables["invitations"]>): Promise<InvitationRow> {
  return await db(tx).insertInto("invitations").values(invitation).returningAll().executeTakeFirstOrThrow();
}

export async function insertInvitations(tx: Tx, invitations: readonly Insertable<RelationshipTables["invitations"]>[]): Promise<void> {
  await db(tx)
    .insertInto("invitations")
    .values([...invitations])
    .execute();
}

export async function selectInvitation(
  tx: Tx,
  organizationId: string,
  id: string,
  mode: "read" | "change",
): Promise<InvitationRow | undefined> {
  const query = db(tx).selectFrom("invitations").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function updateInvitation(
  tx: Tx,
  { organization_id, id }: Pick<InvitationRow, "organization_id" | "id">,
  change: Updateable<RelationshipTables["invitations"]>,
): Promise<InvitationRow> {
  return await db(tx)
    .updateTable("invitations")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Nobody is reminded of it any more. Its version stays: the sender is not to notice. */
export async function hush(tx: Tx, { organization_id, id }: Pick<InvitationRow, "organization_id" | "id">, at: Date): Promise<void> {
  await sql`update invitations set hushed_at = ${at} where organization_id = ${organization_id} and id = ${id} and hushed_at is null`.execute(
    db(tx),
  );
}

export interface Answer {
  readonly id: string;
  readonly organization: { readonly id: string; readonly name: string };
  readonly person: { readonly id: string; readonly name: string };
  readonly at: Date;
}

/**
 * Counts and keeps an acceptance, if the invitation is still open; false if it is not any more. Not locked before: many customers may
 * be accepting an open link at the same moment, and each has the row to itself for the least of time.
 */
export async function countAcceptance(
  tx: Tx,
  { organization_id, id }: Pick<InvitationRow, "organization_id" | "id">,
  status: StoredStatus,
  { id: answerId, organization, person, at }: Answer,
): Promise<boolean> {
  const counted = await sql`
    with counted as (
      update invitations set status = ${status}, acceptance_count = acceptance_count + 1, last_accepted_by_id = ${organization.id},
        last_accepted_by_name = ${organization.name}, last_accepted_at = ${at}, version = version + 1
      where organization_id = ${organization_id} and id = ${id} and status = 'open' returning organization_id, id
    )
    insert into invitation_answers (organization_id, invitation_id, id, customer_id, customer_name, answer, answered_at, answered_by_id, answered_by_name)
    select organization_id, id, ${answerId}::uuid, ${organization.id}::uuid, ${organization.name}, 'accepted', ${at}::timestamptz, ${person.id}::uuid, ${person.name}
    from counted`.execute(db(tx));
  return counted.numAffectedRows === 1n;
}

/** Newest first; drafts only when asked for. */
export async function selectInvitations(
  tx: Tx,
  organizationId: string,
  filter: { addressee: "customer" | "partner"; status?: Status | undefined; after: string | null; limit: number; now: Date },
): Promise<InvitationRow[]> {
  const { addressee, status, after, limit, now } = filter;
  const ofThose = db(tx).selectFrom("invitations").selectAll().where("organization_id", "=", organizationId);
  let query = ofThose.where("for_partnership", "=", addressee === "partner");
  if (status === "expired") query = query.where("status", "=", "open").where("expires_at", "<=", now);
  else if (status === "open") query = query.where("status", "=", "open").where("expires_at", ">", now);
  else if (status !== undefined) query = query.where("status", "=", status);
  else query = query.where("status", "!=", "draft");
  if (after !== null) query = query.where("id", "<", after);
  return await query.orderBy("id", "desc").limit(limit).execute();
}

/** mailed: Procura sends to them. Whom it has mailed before stays so if the sender writes to them in another way: that mail's fate is known. */
export async function upsertAddressees(
  tx: Tx,
  invitation: Pick<InvitationRow, "organization_id" | "id">,
  { emails, sentEventId, at, mailed }: { emails: readonly string[]; sentEventId: string; at: Date; mailed: boolean },
): Promise<void> {
  const { organization_id, id: invitation_id } = invitation;
  await db(tx)
    .insertInto("invitation_addressees")
    .values(emails.map((email) => ({ organization_id, invitation_id, email, sent_event_id: sentEventId, added_at: at })))
    .onConflict((conflict) => {
      const known = conflict.columns(["organization_id", "invitation_id", "email"]);
      return mailed ? known.doUpdateSet({ sent_event_id: sentEventId }) : known.doNothing();
    })
    .execute();
}

/** One of each invitation, mailed by Procura. */
export async function insertAddressees(
  tx: Tx,
  organizationId: string,
  addressees: readonly { id: string; email: string; sentEventId: string }[],
  at: Date,
): Promise<void> {
  const values = addressees.map(({ id, email, sentEventId }) => ({
    ...{ organization_id: organizationId, invitation_id: id, email, sent_event_id: sentEventId, added_at: at },
  }));
  await db(tx).insertInto("invitation_addressees").values(values).execute();
}

/** The addresses that have an addressed invitation of the kind from this sender, which nobody has answered and which is not over. */
export async function selectOpenlyInvited(
  tx: Tx,
  organizationId: string,
  kind: string,
  emails: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const found = await sql<{ email: string }>`
    select distinct a.email from unnest(${emails}::text[]) as asked (email)
    join invitation_addressees a on a.organization_id = ${organizationId} and a.email = asked.email
    join invitations i on i.organization_id = a.organization_id and i.id = a.invitation_id
    where i.kind = ${kind} and i.status = 'open' and i.single_use and i.expires_at > ${now}`.execute(db(tx));
  return new Set(found.rows.map(({ email }) => email));
}

export interface AddresseeRow {
  readonly invitation_id: string;
  readonly email: string;
  readonly status: string | null;
  readonly attempts: number | null;
  readonly last_error: Localized | null;
  readonly sent_at: Date | null;
}

/** To whom invitations went, and what became of the mail; read from the view that messaging's schema publishes. */
export async function selectAddressees(tx: Tx, organizationId: string, invitationIds: readonly string[]): Promise<AddresseeRow[]> {
  const found = await sql<AddresseeRow>`
    select a.invitation_id, a.email, d.status, d.attempts, d.last_error, d.sent_at
    from invitation_addressees a
    left join mail_deliveries d on d.organization_id = a.organization_id and d.event_id = a.sent_event_id and d.recipient = a.email
    where a.organization_id = ${organizationId} and a.invitation_id = any (${invitationIds}::uuid[])
    order by a.invitation_id, a.added_at, a.email`.execute(db(tx));
  return found.rows;
}

/** False if the organization declined it before. */
export async function insertDecline(
  tx: Tx,
  invitation: Pick<InvitationRow, "organization_id" | "id">,
  { id, organization, person, at }: Answer,
  reason: string | null,
): Promise<boolean> {
  const inserted = await db(tx)
    .insertInto("invitation_answers")
    .values({
      organization_id: invitation.organization_id,
      invitation_id: invitation.id,
      id,
      customer_id: organization.id,
      customer_name: organization.name,
      answer: "declined",
      reason,
      answered_at: at,
      answered_by_id: person.id,
      answered_by_name: person.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Newest first. */
export async function selectAnswers(
  tx: Tx,
  { organization_id, id }: Pick<InvitationRow, "organization_id" | "id">,
  filter: { answer?: "accepted" | "declined" | undefined; after: string | null; limit: number },
): Promise<AnswerRow[]> {
  let query = db(tx)
    .selectFrom("invitation_answers")
    .selectAll()
    .where("organization_id", "=", organization_id)
    .where("invitation_id", "=", id);
  if (filter.answer !== undefined) query = query.where("answer", "=", filter.answer);
  if (filter.after !== null) query = query.where("id", "<", filter.after);
  return await query.orderBy("id", "desc").limit(filter.limit).execute();
}

export async function forgetDrafts(tx: Tx, before: Date, atMost: number): Promise<number> {
  const { rows: found } = await sql<{ forgotten: number }>`select forget_drafts(${before}, ${atMost}) as forgotten`.execute(db(tx));
  return found[0]?.forgotten ?? 0;
}
