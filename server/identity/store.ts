import { type Insertable, type Selectable, sql } from "kysely";
import { type Database, rows, statement, type Tx } from "../platform/index.ts";
import type { IdentityTables } from "./tables.ts";

export type UserRow = Selectable<IdentityTables["users"]>;
export type NewUser = Insertable<IdentityTables["users"]>;
export type SessionRow = Selectable<IdentityTables["sessions"]>;
export type PasswordResetRow = Selectable<IdentityTables["password_resets"]>;

const db = (tx: Tx) => rows<IdentityTables>(tx);

// Before anything is visible: by full key, through functions of the schema.

export interface SessionFacts
  extends Pick<
    SessionRow,
    "organization_id" | "id" | "secret_hash" | "expires_at" | "ended_at" | "last_seen_at" | "multi_factor" | "proven_at" | "user_id"
  > {
  readonly display_name: string;
  readonly status: string;
  readonly must_change_password: boolean;
  readonly member_of: string[];
}

export interface CredentialFacts {
  readonly organization_id: string;
  readonly id: string;
  readonly secret_hash: Buffer;
  readonly expires_at: Date | null;
  readonly revoked_at: Date | null;
  readonly last_used_at: Date | null;
  readonly name: string;
  readonly scopes: string[];
  readonly is_vendor: boolean;
  readonly organization_status: string;
}

export interface AccountFacts
  extends Pick<UserRow, "organization_id" | "id" | "display_name" | "sign_in_name" | "status" | "password_hash"> {
  readonly organization_name: string;
}

export interface Key {
  readonly organizationId: string;
  readonly id: string;
}

export async function selectSessionFacts({ pool }: Database, keys: readonly Key[]): Promise<SessionFacts[]> {
  const found = await pool.query<SessionFacts>(statement("select * from session_facts($1::uuid[], $2::uuid[])", columnsOf(keys)));
  return found.rows;
}

export async function selectCredentialFacts({ pool }: Database, keys: readonly Key[]): Promise<CredentialFacts[]> {
  const found = await pool.query<CredentialFacts>(statement("select * from credential_facts($1::uuid[], $2::uuid[])", columnsOf(keys)));
  return found.rows;
}

function columnsOf(keys: readonly Key[]): string[][] {
  return [keys.map((key) => key.organizationId), keys.map((key) => key.id)];
}

export async function selectAccountByName(tx: Tx, signInName: string): Promise<AccountFacts | undefined> {
  return (await sql<AccountFacts>`select * from account_facts_by_name(${signInName})`.execute(db(tx))).rows[0];
}

export async function selectAccount(tx: Tx, { organizationId, id }: Key): Promise<AccountFacts | undefined> {
  return (await sql<AccountFacts>`select * from account_facts(${organizationId}, ${id})`.execute(db(tx))).rows[0];
}

// Accounts

/** False if the name belongs to somebody already, wherever. */
export async function claimSignInName(tx: Tx, signInName: string, { organizationId, id }: Key): Promise<boolean> {
  const claimed = await db(tx)
    .insertInto("sign_in_names")
    .values({ sign_in_name: signInName, organization_id: organizationId, user_id: id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return claimed.numInsertedOrUpdatedRows === 1n;
}

export async function isSignInNameTaken(tx: Tx, signInName: string): Promise<boolean> {
  return (await sql`select from user_ids_of_names(array[${signInName}]::text[])`.execute(db(tx))).rows.length > 0;
}

export async function insertUser(tx: Tx, user: NewUser): Promise<UserRow> {
  return await db(tx).insertInto("users").values(user).returningAll().executeTakeFirstOrThrow();
}

export async function selectUser(tx: Tx, { organizationId, id }: Key): Promise<UserRow | undefined> {
  return await db(tx).selectFrom("users").selectAll().where("organization_id", "=", organizationId).where("id", "=", id).executeTakeFirst();
}

export async function selectUsers(tx: Tx, organizationId: string, ids: readonly string[]): Promise<UserRow[]> {
  return await db(tx)
    .selectFrom("users")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
}

/** False if somebody else of the organization, who is not deleted, has the address. Whoever asks for the same one waits until this ends. */
export async function claimAddress(tx: Tx, organizationId: string, email: string, except: string | null): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${organizationId} ${email}`}, 0))`.execute(db(tx));
  const taken = await db(tx)
    .selectFrom("users")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("email", "=", email)
    .where("status", "<>", "deleted")
    .where(sql<boolean>`id is distinct from ${except}::uuid`)
    .limit(1)
    .executeTakeFirst();
  return taken === undefined;
}

/** In the order of names; each status is a range of the index, so a page costs the same in a large organization. */
export async function selectUserPage(
  tx: Tx,
  organizationId: string,
  page: { statuses: readonly string[]; limit: number; after: { sortKey: string; id: string } | null },
): Promise<UserRow[]> {
  const after = page.after ?? { sortKey: "", id: "00000000-0000-0000-0000-000000000000" };
  const found = await sql<UserRow>`
    select u.* from unnest(${page.statuses}::text[]) as wanted (status)
    cross join lateral (
      select * from users x
      where x.organization_id = ${organizationId} and x.status = wanted.status and (x.sort_key, x.id) > (${after.sortKey}, ${after.id}::uuid)
      order by x.sort_key, x.id limit ${page.limit}
    ) u
    order by u.sort_key, u.id limit ${page.limit}
  `.execute(db(tx));
  return found.rows;
}

export type UserChange = Partial<Pick<UserRow, "display_name" | "email" | "language" | "status" | "deleted_at" | "sort_key">>;

/** version: only if it is still that one; undefined if it is not. Without one, whatever it is. */
export async function updateUser(
  tx: Tx,
  { organizationId, id }: Key,
  version: number | null,
  change: UserChange,
): Promise<UserRow | undefined> {
  const update = db(tx)
    .updateTable("users")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organizationId)
    .where("id", "=", id);
  return await (version === null ? update : update.where("version", "=", version)).returningAll().executeTakeFirst();
}

/** previous: only if the password is still that one; false if it is not, because somebody changed it at the same moment. */
export async function updatePassword(
  tx: Tx,
  { organizationId, id }: Key,
  password: { hash: string; temporary: boolean; at: Date; previous?: string },
): Promise<boolean> {
  const update = db(tx)
    .updateTable("users")
    .set((eb) => ({
      password_hash: password.hash,
      password_changed_at: password.at,
      must_change_password: password.temporary,
      version: eb("version", "+", 1),
    }))
    .where("organization_id", "=", organizationId)
    .where("id", "=", id);
  const changed = await (password.previous === undefined ? update : update.where("password_hash", "=", password.previous))
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** Undefined if the account was disabled or its password changed since `passwordHash` was read: the row's lock decides who was first. */
export async function markSignedIn(tx: Tx, { organizationId, id }: Key, passwordHash: string, at: Date): Promise<UserRow | undefined> {
  return await db(tx)
    .updateTable("users")
    .set({ last_sign_in_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("status", "=", "active")
    .where("password_hash", "=", passwordHash)
    .returningAll()
    .executeTakeFirst();
}

/** Undefined if the account is not active, or its password was changed since then: what was proven before counts no more. */
export async function markSignedInSince(tx: Tx, { organizationId, id }: Key, since: Date, at: Date): Promise<UserRow | undefined> {
  return await db(tx)
    .updateTable("users")
    .set({ last_sign_in_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("status", "=", "active")
    .where((eb) => eb.or([eb("password_changed_at", "is", null), eb("password_changed_at", "<=", since)]))
    .returningAll()
    .executeTakeFirst();
}

/** Does the person's organization want them to come by its own provider only? */
export async function mustUseProvider(tx: Tx, { organizationId, id }: Key): Promise<boolean> {
  const found = await sql<{ must: boolean }>`select must_use_provider(${organizationId}, ${id}) as must`.execute(db(tx));
  return found.rows[0]?.must ?? false;
}

/** The one active person of the organization with one of the addresses, as sign-in name or contact address; undefined if none or several. */
export async function selectUserByAddress(tx: Tx, organizationId: string, addresses: readonly string[]): Promise<string | undefined> {
  const found = await db(tx)
    .selectFrom("users")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("status", "=", "active")
    .where(sql<boolean>`(sign_in_name = any (${addresses}::text[]) or lower(email) = any (${addresses}::text[]))`)
    .limit(2)
    .execute();
  return found.length === 1 ? found[0]?.id : undefined;
}

// Sessions

export async function insertSession(tx: Tx, session: Insertable<IdentityTables["sessions"]>): Promise<void> {
  await db(tx).insertInto("sessions").values(session).execute();
}

export async function selectOpenSessions(tx: Tx, organizationId: string, userId: string, now: Date): Promise<SessionRow[]> {
  return await db(tx)
    .selectFrom("sessions")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
}

export async function selectMethods(tx: Tx, { organizationId, id }: Key): Promise<string[]> {
  const session = await db(tx)
    .selectFrom("sessions")
    .select("methods")
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return session?.methods ?? [];
}

/** The sessions that this call ended: all open ones of the person, or only the named one, or all but the kept one. */
export async function endSessions(
  tx: Tx,
  organizationId: string,
  userId: string,
  at: Date,
  which: { only?: string; except?: string } = {},
): Promise<string[]> {
  let update = db(tx)
    .updateTable("sessions")
    .set({ ended_at: at })
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("ended_at", "is", null);
  if (which.only !== undefined) update = update.where("id", "=", which.only);
  if (which.except !== undefined) update = update.where("id", "<>", which.except);
  return (await update.returning("id").execute()).map((session) => session.id);
}

/** Of everybody in the organization who came from its provider, also of those halfway in; except: the session that stays. */
export async function closeProviderSessions(tx: Tx, organizationId: string, at: Date, except: string | null): Promise<void> {
  const byProvider = ["provider", "provider-mfa"];
  const sessions = db(tx)
    .updateTable("sessions")
    .set({ ended_at: at })
    .where("organization_id", "=", organizationId)
    .where("ended_at", "is", null)
    .where(sql<boolean>`methods && ${byProvider}::text[]`);
  await (except === null ? sessions : sessions.where("id", "<>", except)).execute();
  await db(tx)
    .updateTable("half_sign_ins")
    .set({ used_at: at })
    .where("organization_id", "=", organizationId)
    .where("used_at", "is", null)
    .where("method", "in", byProvider)
    .execute();
}

export async function markSeen(tx: Tx, { organizationId, id }: Key, at: Date): Promise<void> {
  await db(tx)
    .updateTable("sessions")
    .set({ last_seen_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .execute();
}

export async function markUsed(tx: Tx, { organizationId, id }: Key, at: Date): Promise<void> {
  await db(tx)
    .updateTable("api_credentials")
    .set({ last_used_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .execute();
}

// Password resets

export async function insertPasswordReset(tx: Tx, reset: Insertable<IdentityTables["password_resets"]>): Promise<void> {
  await db(tx).insertInto("password_resets").values(reset).execute();
}

export async function selectPasswordReset(tx: Tx, { organizationId, id }: Key): Promise<PasswordResetRow | undefined> {
  return await db(tx)
    .selectFrom("password_resets")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Makes every open link of the person useless; the ids of those that were open. */
export async function usePasswordResets(tx: Tx, organizationId: string, userId: string, at: Date): Promise<string[]> {
  const used = await db(tx)
    .updateTable("password_resets")
    .set({ used_at: at })
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .returning("id")
    .execute();
  return used.map((reset) => reset.id);
}

// Attempts, counted with the change that they belong to (throttle.ts counts those that count whatever becomes of them)

export interface CountedAttempt {
  readonly key: string;
  readonly points: number;
  /** When the count is forgotten, in milliseconds since 1970. */
  readonly expire: number;
}

/** Adds to the counts and answers where they stand; holds them still until the transaction ends, in one order for everybody. */
export async function addAttempts(tx: Tx, attempts: readonly CountedAttempt[], now: Date): Promise<CountedAttempt[]> {
  const found = await sql<{ key: string; points: number; expire: string }>`
    insert into sign_in_attempts as counted (key, points, expire)
    select * from unnest(${attempts.map(({ key }) => key)}::text[], ${attempts.map(({ points }) => points)}::int[],
      ${attempts.map(({ expire }) => expire)}::bigint[]) as asked (key, points, expire) order by asked.key
    on conflict (key) do update set
      points = excluded.points + case when counted.expire > ${now.getTime()} then counted.points else 0 end,
      expire = case when counted.expire > ${now.getTime()} then counted.expire else excluded.expire end
    returning key, points, expire`.execute(db(tx));
  return found.rows.map((row) => ({ ...row, expire: Number(row.expire) }));
}

// Sweeping

export async function deleteOldSignIns(tx: Tx, before: Date, atMost: number): Promise<number> {
  const found = await sql<{ gone: number }>`select forget_old_sign_ins(${before}, ${atMost}) as gone`.execute(db(tx));
  return found.rows[0]?.gone ?? 0;
}

export async function deleteOldSignInHistory(tx: Tx, before: Date, atMost: number): Promise<number> {
  const found = await sql<{ gone: number }>`select forget_sign_in_history(${before}, ${atMost}) as gone`.execute(db(tx));
  return found.rows[0]?.gone ?? 0;
}

export async function deleteOldAttempts(tx: Tx, before: Date): Promise<void> {
  await db(tx).deleteFrom("sign_in_attempts").where(sql<boolean>`expire < ${before.getTime()}`).execute();
}
