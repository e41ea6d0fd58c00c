import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { CredentialTables } from "./tables.ts";

export type CredentialRow = Selectable<CredentialTables["api_credentials"]>;

const db = (tx: Tx) => rows<CredentialTables>(tx);

export async function insertCredential(tx: Tx, credential: Insertable<CredentialTables["api_credentials"]>): Promise<CredentialRow> {
  return await db(tx).insertInto("api_credentials").values(credential).returningAll().executeTakeFirstOrThrow();
}

/** Newest first, from before the given id. */
export async function selectCredentials(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<CredentialRow[]> {
  const query = db(tx).selectFrom("api_credentials").selectAll().where("organization_id", "=", organizationId);
  return await (before === null ? query : query.where("id", "<", before)).orderBy("id", "desc").limit(limit).execute();
}

export async function selectCredential(tx: Tx, organizationId: string, id: string): Promise<CredentialRow | undefined> {
  return await db(tx)
    .selectFrom("api_credentials")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** False if it was revoked before. */
export async function revoke(tx: Tx, organizationId: string, id: string, at: Date): Promise<boolean> {
  const revoked = await db(tx)
    .updateTable("api_credentials")
    .set({ revoked_at: at })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked !== undefined;
}
