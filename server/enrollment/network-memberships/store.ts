import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { recordSet, rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";

type Columns = EnrollmentTables["network_memberships"];
export type MembershipRow = Selectable<Columns>;
export type RecordedCustomer = Selectable<EnrollmentTables["recorded_customers"]>;

const db = (tx: Tx) => rows<EnrollmentTables>(tx);

/** Those that are new; network IDs that the registry knows are left out. */
export async function insertMemberships(tx: Tx, memberships: readonly Insertable<Columns>[]): Promise<MembershipRow[]> {
  if (memberships.length === 0) return [];
  const whole = memberships.map((membership) => ({ version: 1, ...membership }));
  const inserted = await sql<MembershipRow>`
    insert into network_memberships select * from ${recordSet("network_memberships", whole)}
    on conflict do nothing returning *`.execute(db(tx));
  return inserted.rows;
}

export async function selectMembership(tx: Tx, vendorId: string, id: string): Promise<MembershipRow | undefined> {
  return await db(tx)
    .selectFrom("network_memberships")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function selectMembershipOf(tx: Tx, vendorId: string, networkId: string): Promise<MembershipRow | undefined> {
  return (await selectByNetworkIds(tx, vendorId, [networkId], "read"))[0];
}

export async function selectByNetworkIds(
  tx: Tx,
  vendorId: string,
  networkIds: readonly string[],
  mode: "read" | "change",
): Promise<MembershipRow[]> {
  const query = db(tx)
    .selectFrom("network_memberships")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where(sql<boolean>`network_id = any (${networkIds}::text[])`)
    .orderBy("network_id");
  return await (mode === "change" ? query.forUpdate() : query).execute();
}

export async function selectByIds(tx: Tx, vendorId: string, ids: readonly string[]): Promise<MembershipRow[]> {
  return await db(tx)
    .selectFrom("network_memberships")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
}

/** By name. */
export async function selectMemberships(
  tx: Tx,
  vendorId: string,
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<MembershipRow[]> {
  let query = db(tx).selectFrom("network_memberships").selectAll().where("organization_id", "=", vendorId);
  if (after !== null) query = query.where(sql<boolean>`(sort_key, id) > (${after.sortKey}, ${after.id}::uuid)`);
  return await query.orderBy("sort_key").orderBy("id").limit(limit).execute();
}

/** The organization profiles of a membership account; an account has few, and more than a hundred are not shown. */
export async function selectOfAccount(tx: Tx, vendorId: string, accountEmail: string): Promise<MembershipRow[]> {
  return await db(tx)
    .selectFrom("network_memberships")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where("account_email", "=", accountEmail)
    .orderBy("network_id")
    .limit(100)
    .execute();
}

/** Only the version that the caller saw is changed; undefined if it is another by now. */
export async function updateMembership(
  tx: Tx,
  { organization_id, id, version }: Pick<MembershipRow, "organization_id" | "id" | "version">,
  change: Updateable<Columns>,
): Promise<MembershipRow | undefined> {
  return await db(tx)
    .updateTable("network_memberships")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}

/** Many at once, found by id; the rows must be held for change. */
export async function updateMemberships(
  tx: Tx,
  vendorId: string,
  changes: readonly Pick<MembershipRow, "id" | "name" | "sort_key" | "country" | "active" | "account_email">[],
  at: Date,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    update network_memberships m set name = c.name, sort_key = c.sort_key, country = c.country, active = c.active, account_email = c.account_email,
      updated_at = ${at}, version = m.version + 1
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (id uuid, name text, sort_key text, country text, active boolean, account_email text)
    where m.organization_id = ${vendorId} and m.id = c.id`.execute(db(tx));
}

/** Which of these customers are on record, as `network ID` + space + `Microsoft ID`, with what is known of them. */
export async function selectRecorded(
  tx: Tx,
  vendorId: string,
  keys: readonly { networkId: string; microsoftId: string }[],
): Promise<RecordedCustomer[]> {
  const found = await sql<RecordedCustomer>`
    select r.* from recorded_customers r join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k ("networkId" text, "microsoftId" text)
      on r.network_id = k."networkId" and r.microsoft_id = k."microsoftId"
    where r.organization_id = ${vendorId}`.execute(db(tx));
  return found.rows;
}

export async function upsertRecorded(tx: Tx, customers: readonly RecordedCustomer[]): Promise<void> {
  if (customers.length === 0) return;
  await sql`
    insert into recorded_customers select * from ${recordSet("recorded_customers", customers)}
    on conflict (organization_id, network_id, microsoft_id) do update set name = excluded.name, domain = excluded.domain, country = excluded.country`.execute(
    db(tx),
  );
}

/** By Microsoft ID. */
export async function selectRecordedPage(
  tx: Tx,
  vendorId: string,
  networkId: string,
  after: string,
  limit: number,
): Promise<RecordedCustomer[]> {
  return await db(tx)
    .selectFrom("recorded_customers")
    .selectAll()
    .where("organization_id", "=", vendorId)
    .where("network_id", "=", networkId)
    .where("microsoft_id", ">", after)
    .orderBy("microsoft_id")
    .limit(limit)
    .execute();
}
