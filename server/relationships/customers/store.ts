import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import { addWords, findByWords, fold, indexWords, rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

export type CustomerRow = Selectable<RelationshipTables["partner_customers"]>;

const db = (tx: Tx) => rows<RelationshipTables>(tx);
const scope = "customers";

/**
 * Puts customers into the partner's list (or brings their entries up to date) and makes their names findable. names: whether the list
 * knew them by others, which are forgotten then.
 */
export async function listCustomersOf(
  tx: Tx,
  partnerId: string,
  customers: readonly Omit<Insertable<RelationshipTables["partner_customers"]>, "organization_id" | "sort_key">[],
  names: "new" | "changed" = "changed",
): Promise<void> {
  const entries = customers.map((customer) => ({ ...customer, organization_id: partnerId, sort_key: fold(customer.name) }));
  await Promise.all([
    sql`
      insert into partner_customers select * from jsonb_populate_recordset(null::partner_customers, ${JSON.stringify(entries)}::jsonb)
      on conflict (organization_id, customer_id) do update set
        relationship_id = excluded.relationship_id, kind = excluded.kind, status = excluded.status, name = excluded.name, sort_key = excluded.sort_key,
        domain = excluded.domain, country = excluded.country, source_kind = excluded.source_kind, administration = excluded.administration,
        administration_since = excluded.administration_since, administration_removed_at = excluded.administration_removed_at,
        administration_removed_by = excluded.administration_removed_by, agreement_version = excluded.agreement_version,
        agreement_accepted_at = excluded.agreement_accepted_at, started_at = excluded.started_at`.execute(db(tx)),
    (names === "new" ? addWords : indexWords)(
      tx,
      partnerId,
      scope,
      entries.map((entry) => ({ entityId: entry.customer_id, sortKey: entry.sort_key, text: entry.name })),
    ),
  ]);
}

export async function updateCustomer(
  tx: Tx,
  partnerId: string,
  customerId: string,
  change: Updateable<RelationshipTables["partner_customers"]>,
): Promise<void> {
  await db(tx)
    .updateTable("partner_customers")
    .set(change)
    .where("organization_id", "=", partnerId)
    .where("customer_id", "=", customerId)
    .execute();
}

/** A customer leaves the partner's list and is not found in it any more. */
export async function unlistCustomer(tx: Tx, partnerId: string, customerId: string): Promise<void> {
  const gone = db(tx).deleteFrom("partner_customers").where("organization_id", "=", partnerId).where("customer_id", "=", customerId);
  await Promise.all([gone.execute(), indexWords(tx, partnerId, scope, [{ entityId: customerId, sortKey: "", text: "" }])]);
}

export async function selectCustomer(tx: Tx, partnerId: string, customerId: string): Promise<CustomerRow | undefined> {
  return await db(tx)
    .selectFrom("partner_customers")
    .selectAll()
    .where("organization_id", "=", partnerId)
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
}

/** By name. */
export async function selectCustomers(
  tx: Tx,
  partnerId: string,
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<CustomerRow[]> {
  const query = db(tx).selectFrom("partner_customers").selectAll().where("organization_id", "=", partnerId);
  const from = after === null ? query : query.where(sql<boolean>`(sort_key, customer_id) > (${after.sortKey}, ${after.id}::uuid)`);
  return await from.orderBy("sort_key").orderBy("customer_id").limit(limit).execute();
}

/** Customers with words that begin with the words of the query; a customer found by two words stands once. */
export async function searchCustomers(
  tx: Tx,
  partnerId: string,
  query: string,
  page: { limit: number; after: { word: string; sortKey: string; id: string } | null },
): Promise<{ row: CustomerRow; key: { word: string; sortKey: string; id: string } }[]> {
  const found = await findByWords(tx, partnerId, scope, query, page);
  const customers = await db(tx)
    .selectFrom("partner_customers")
    .selectAll()
    .where("organization_id", "=", partnerId)
    .where(sql<boolean>`customer_id = any (${found.map((hit) => hit.id)}::uuid[])`)
    .execute();
  const byId = new Map(customers.map((row) => [row.customer_id, row]));
  return found.flatMap((key) => {
    const row = byId.get(key.id);
    return row === undefined ? [] : [{ row, key }];
  });
}

/** Whose lists the organization stands in. */
export async function selectPartnersOf(tx: Tx, customerId: string): Promise<string[]> {
  const { rows: found } = await sql<{ id: string }>`select id from partners_of_customer(${customerId}) as id`.execute(db(tx));
  return found.map((row) => row.id);
}

export async function renameCustomer(tx: Tx, partnerId: string, customerId: string, name: string): Promise<void> {
  const sortKey = fold(name);
  await updateCustomer(tx, partnerId, customerId, { name, sort_key: sortKey });
  await indexWords(tx, partnerId, scope, [{ entityId: customerId, sortKey, text: name }]);
}

export async function selectCustomerIds(tx: Tx, partnerId: string, after: string | null, limit: number): Promise<string[]> {
  const query = db(tx).selectFrom("partner_customers").select("customer_id").where("organization_id", "=", partnerId);
  const found = await (after === null ? query : query.where("customer_id", ">", after)).orderBy("customer_id").limit(limit).execute();
  return found.map((row) => row.customer_id);
}
