import { sql } from "kysely";
import { rows, type Tx } from "../../../platform/index.ts";
import type { RelationshipTables } from "../../tables.ts";
import { tagKey } from "./tag-key.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

/** The tags of customers, by customer, in the order of the alphabet. */
export async function selectTags(tx: Tx, partnerId: string, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  if (customerIds.length === 0) return new Map();
  const { rows: found } = await sql<{ id: string; tags: string[] }>`
    select customer_id as id, array_agg(tag order by key) as tags from customer_tags
    where organization_id = ${partnerId} and customer_id = any (${customerIds}::uuid[]) group by customer_id`.execute(db(tx));
  return new Map(found.map(({ id, tags }) => [id, tags]));
}

/** Holds the customer's entry still: its tags are counted before one is added. Undefined: no customer of the partner. */
export async function holdCustomer(tx: Tx, partnerId: string, customerId: string): Promise<{ name: string } | undefined> {
  return await db(tx)
    .selectFrom("partner_customers")
    .select("name")
    .where("organization_id", "=", partnerId)
    .where("customer_id", "=", customerId)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Written as the partner has written it elsewhere, if it has. False: the customer has it already. */
export async function insertTag(
  tx: Tx,
  partnerId: string,
  customerId: string,
  tag: string,
  by: { at: Date; id: string; name: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into customer_tags (organization_id, customer_id, key, tag, sort_key, country, started_at, tagged_at, tagged_by_id, tagged_by_name)
    select organization_id, customer_id, ${tagKey(tag)},
      coalesce((select t.tag from customer_tags t where t.organization_id = ${partnerId} and t.key = ${tagKey(tag)} limit 1), ${tag}),
      sort_key, country, started_at, ${by.at}, ${by.id}, ${by.name}
    from partner_customers where organization_id = ${partnerId} and customer_id = ${customerId}
    on conflict (organization_id, customer_id, key) do nothing`.execute(db(tx));
  return numAffectedRows === 1n;
}

/** False: the customer does not have it. */
export async function deleteTag(tx: Tx, partnerId: string, customerId: string, tag: string): Promise<boolean> {
  const { numDeletedRows } = await db(tx)
    .deleteFrom("customer_tags")
    .where("organization_id", "=", partnerId)
    .where("customer_id", "=", customerId)
    .where("key", "=", tagKey(tag))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** The different tags of the partner that begin so, in the order of the alphabet; one probe of an index for each. */
export async function selectTagNames(tx: Tx, partnerId: string, beginning: string, limit: number): Promise<string[]> {
  const from = tagKey(beginning);
  const below = `${from}\u{10FFFF}`;
  const { rows: found } = await sql<{ tag: string }>`
    with recursive used as (
      (select key, tag, 1 as nr from customer_tags
        where organization_id = ${partnerId} and key >= ${from} and key < ${below} order by key limit 1)
      union all
      select next.key, next.tag, nr + 1 from used cross join lateral (
        select key, tag from customer_tags where organization_id = ${partnerId} and key > used.key and key < ${below} order by key limit 1
      ) as next where nr < ${limit}
    )
    select tag from used`.execute(db(tx));
  return found.map(({ tag }) => tag);
}
