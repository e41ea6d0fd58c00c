import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { IdentityTables } from "../tables.ts";

export type SignInRow = Selectable<IdentityTables["sign_ins"]>;

const db = (tx: Tx) => rows<IdentityTables>(tx);

export async function insertSignIn(tx: Tx, row: Insertable<IdentityTables["sign_ins"]>): Promise<void> {
  await db(tx).insertInto("sign_ins").values(row).execute();
}

export async function deleteSignIn(tx: Tx, { organizationId, id }: { organizationId: string; id: string }): Promise<void> {
  await db(tx).deleteFrom("sign_ins").where("organization_id", "=", organizationId).where("id", "=", id).execute();
}

/** Newest first. */
export async function selectSignIns(
  tx: Tx,
  { organizationId, id }: { organizationId: string; id: string },
  before: string | null,
  limit: number,
): Promise<SignInRow[]> {
  const query = db(tx).selectFrom("sign_ins").selectAll().where("organization_id", "=", organizationId).where("user_id", "=", id);
  return await (before === null ? query : query.where("id", "<", before)).orderBy("id", "desc").limit(limit).execute();
}
