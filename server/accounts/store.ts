import { sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";

const last = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Ids of the installation's organizations, newest first; none unless the transaction sees the vendor. */
export async function newestOrganizations(tx: Tx, before: string | null, limit: number): Promise<string[]> {
  const found = await sql<{ id: string }>`select id from organizations_newest_first(${before ?? last}, ${limit}) as n (id)`.execute(
    rows(tx),
  );
  return found.rows.map((row) => row.id);
}
