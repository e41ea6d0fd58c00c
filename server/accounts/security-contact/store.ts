import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { AccountTables } from "../tables.ts";

export type ContactRow = Selectable<AccountTables["security_contacts"]>;

const db = (tx: Tx) => rows<AccountTables>(tx);

export async function selectContact(tx: Tx, organizationId: string): Promise<ContactRow | undefined> {
  return await db(tx).selectFrom("security_contacts").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
}

/** The first one; undefined if somebody else was faster. */
export async function insertContact(tx: Tx, row: Insertable<AccountTables["security_contacts"]>): Promise<ContactRow | undefined> {
  const insert = db(tx)
    .insertInto("security_contacts")
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
  return await insert.returningAll().executeTakeFirst();
}

/** Undefined if it is no longer the version that the change is based on. */
export async function updateContact(
  tx: Tx,
  organizationId: string,
  version: number,
  change: Omit<Insertable<AccountTables["security_contacts"]>, "organization_id">,
): Promise<ContactRow | undefined> {
  return await db(tx)
    .updateTable("security_contacts")
    .set({ ...change, version: version + 1 })
    .where("organization_id", "=", organizationId)
    .where("version", "=", version)
    .returningAll()
    .executeTakeFirst();
}
