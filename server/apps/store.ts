import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { fold, rows, type Tx } from "../platform/index.ts";
import type { AppTables } from "./tables.ts";

export type AppRow = Selectable<AppTables["apps"]>;
export type VersionRow = Selectable<AppTables["app_versions"]>;

const db = (tx: Tx) => rows<AppTables>(tx);

export async function insertApp(tx: Tx, app: Omit<Insertable<AppTables["apps"]>, "sort_key">): Promise<AppRow> {
  return await db(tx)
    .insertInto("apps")
    .values({ ...app, sort_key: fold(app.name) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** With "change" it is held still until the end of the transaction. partnerId: only if it is that partner's. */
export async function selectApp(
  tx: Tx,
  customerId: string,
  id: string,
  { partnerId = null, mode }: { partnerId?: string | null; mode: "read" | "change" },
): Promise<AppRow | undefined> {
  let query = db(tx).selectFrom("apps").selectAll().where("organization_id", "=", customerId).where("id", "=", id);
  if (partnerId !== null) query = query.where("partner_id", "=", partnerId);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function updateApp(
  tx: Tx,
  { organization_id, id }: Pick<AppRow, "organization_id" | "id">,
  change: Updateable<AppTables["apps"]>,
): Promise<AppRow> {
  const named = change.name === undefined ? change : { ...change, sort_key: fold(change.name) };
  return await db(tx)
    .updateTable("apps")
    .set(named)
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Those of one partner with all that became of them, or all that the customer has; by name. */
export async function selectApps(
  tx: Tx,
  customerId: string,
  { partnerId = null, waiting = false }: { partnerId?: string | null; waiting?: boolean },
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<AppRow[]> {
  let query = db(tx).selectFrom("apps").selectAll().where("organization_id", "=", customerId);
  query = partnerId === null ? query.where("status", "=", "kept") : query.where("partner_id", "=", partnerId);
  if (waiting) query = query.where("waiting_version", "is not", null);
  if (after !== null) query = query.where(sql<boolean>`(sort_key, id) > (${after.sortKey}, ${after.id}::uuid)`);
  return await query.orderBy("sort_key").orderBy("id").limit(limit).execute();
}

/** How many apps a partner has there; others that submit for it at the same time wait. */
export async function countApps(tx: Tx, customerId: string, partnerId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`apps ${customerId} ${partnerId}`}, 0))`.execute(db(tx));
  const found = await db(tx)
    .selectFrom("apps")
    .select(({ fn }) => fn.countAll<string>().as("n"))
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .where("status", "=", "kept")
    .executeTakeFirst();
  return Number(found?.n ?? 0);
}

/** The names of a partner's apps of which a version is published. At most as many as it may have. */
export async function selectPublished(tx: Tx, customerId: string, partnerId: string): Promise<string[]> {
  const found = await db(tx)
    .selectFrom("apps")
    .select("name")
    .where("organization_id", "=", customerId)
    .where("partner_id", "=", partnerId)
    .where("published_version", "is not", null)
    .orderBy("sort_key")
    .execute();
  return found.map(({ name }) => name);
}

export async function insertVersion(tx: Tx, version: Insertable<AppTables["app_versions"]>): Promise<VersionRow> {
  return await db(tx).insertInto("app_versions").values(version).returningAll().executeTakeFirstOrThrow();
}

export async function updateVersion(
  tx: Tx,
  { organization_id, id }: Pick<AppRow, "organization_id" | "id">,
  number: number,
  change: Updateable<AppTables["app_versions"]>,
): Promise<VersionRow> {
  return await db(tx)
    .updateTable("app_versions")
    .set(change)
    .where("organization_id", "=", organization_id)
    .where("app_id", "=", id)
    .where("number", "=", number)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The versions of these apps, newest first; of each app at most so many. */
export async function selectVersions(tx: Tx, customerId: string, appIds: readonly string[], atMost: number): Promise<VersionRow[]> {
  const found = await sql<VersionRow>`
    select v.* from unnest(${appIds}::uuid[]) as a (id) cross join lateral (
      select * from app_versions where organization_id = ${customerId} and app_id = a.id order by number desc limit ${atMost}) as v
    order by v.app_id, v.number desc`.execute(db(tx));
  return found.rows;
}

/** The versions that count now: what is published and what waits. */
export async function selectPresentVersions(tx: Tx, customerId: string, appIds: readonly string[]): Promise<VersionRow[]> {
  const found = await sql<VersionRow>`
    select v.* from apps a join app_versions v on v.organization_id = a.organization_id and v.app_id = a.id
      and v.number in (a.published_version, a.waiting_version, a.last_version)
    where a.organization_id = ${customerId} and a.id = any (${appIds}::uuid[]) order by v.app_id, v.number desc`.execute(db(tx));
  return found.rows;
}
