import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { DirectoryTables } from "./tables.ts";

export type ListingRow = Selectable<DirectoryTables["provider_listings"]>;
export type ContactRow = Selectable<DirectoryTables["contact_requests"]>;

const db = (tx: Tx) => rows<DirectoryTables>(tx);

export interface ListingFilter {
  readonly words: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly offers: readonly string[] | null;
}

/** What is published, by name; read without seeing any of the organizations. */
export async function selectPublished(
  tx: Tx,
  { words, country, region, offers }: ListingFilter,
  after: { sortKey: string; id: string } | null,
  limit: number,
): Promise<ListingRow[]> {
  const from = after ?? { sortKey: "", id: "00000000-0000-0000-0000-000000000000" };
  const found = await sql<ListingRow>`select * from published_listings(${words}::text, ${country}::text, ${region}::text, ${offers}::text[],
    ${from.sortKey}, ${from.id}::uuid, ${limit})`.execute(db(tx));
  return found.rows;
}

export async function selectPublishedOne(tx: Tx, organizationId: string): Promise<ListingRow | undefined> {
  return (await sql<ListingRow>`select * from published_listing(${organizationId}::uuid)`.execute(db(tx))).rows[0];
}

export async function selectListing(tx: Tx, organizationId: string): Promise<ListingRow | undefined> {
  return await db(tx).selectFrom("provider_listings").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
}

/** Only over the version that the caller saw (0: none yet); undefined if it is another by now. */
export async function upsertListing(
  tx: Tx,
  version: number,
  listing: Insertable<DirectoryTables["provider_listings"]>,
): Promise<ListingRow | undefined> {
  if (version > 0) {
    const { organization_id, ...change } = listing;
    return await db(tx)
      .updateTable("provider_listings")
      .set({ ...change, version: version + 1 })
      .where("organization_id", "=", organization_id)
      .where("version", "=", version)
      .returningAll()
      .executeTakeFirst();
  }
  return await db(tx)
    .insertInto("provider_listings")
    .values(listing)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function renameListing(
  tx: Tx,
  organizationId: string,
  change: { name: string; sort_key: string; search_text: string },
): Promise<void> {
  await db(tx).updateTable("provider_listings").set(change).where("organization_id", "=", organizationId).execute();
}

export async function insertContact(tx: Tx, contact: Insertable<DirectoryTables["contact_requests"]>): Promise<ContactRow> {
  return await db(tx).insertInto("contact_requests").values(contact).returningAll().executeTakeFirstOrThrow();
}

/** With "change" it is held still until the end of the transaction. */
export async function selectContact(
  tx: Tx,
  organizationId: string,
  id: string,
  mode: "read" | "change" = "read",
): Promise<ContactRow | undefined> {
  const query = db(tx).selectFrom("contact_requests").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function deliverContact(tx: Tx, { organization_id, id }: ContactRow, at: Date): Promise<ContactRow> {
  return await db(tx)
    .updateTable("contact_requests")
    .set({ status: "delivered", delivered_at: at })
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** When the provider got it. */
export const receivedAt = ({ delivered_at, created_at }: ContactRow): Date => delivered_at ?? created_at;

/** Those that were delivered, newest first. */
export async function selectContacts(
  tx: Tx,
  organizationId: string,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<ContactRow[]> {
  const query = db(tx)
    .selectFrom("contact_requests")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("status", "=", "delivered");
  const further = after === null ? query : query.where(sql<boolean>`(delivered_at, id) < (${after.at}, ${after.id}::uuid)`);
  return await further.orderBy("delivered_at", "desc").orderBy("id", "desc").limit(limit).execute();
}

/** Of all providers, at most so many of each: what nobody confirmed until, and what was delivered before. Answers how many there were. */
export async function forgetContacts(tx: Tx, before: { expired: Date; delivered: Date }, atMost: number): Promise<number> {
  const found = await sql<{
    gone: number;
  }>`select forget_contact_requests(${before.expired}, ${before.delivered}, ${atMost}) as gone`.execute(db(tx));
  return found.rows[0]?.gone ?? 0;
}
