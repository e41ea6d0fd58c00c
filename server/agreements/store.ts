import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { AgreementTables } from "./tables.ts";

export type AgreementText = Selectable<AgreementTables["agreement_texts"]>;
export type Acceptance = Selectable<AgreementTables["agreement_acceptances"]>;

const db = (tx: Tx) => rows<AgreementTables>(tx);

/** All texts of an agreement in force at the instant, newest first; a handful (versions × languages × countries). */
export async function selectTexts(tx: Tx, key: string, at: Date): Promise<AgreementText[]> {
  return await db(tx)
    .selectFrom("agreement_texts")
    .selectAll()
    .where("key", "=", key)
    .where("published_at", "<=", at)
    .orderBy("published_at", "desc")
    .orderBy("version", "desc")
    .limit(500)
    .execute();
}

export async function insertText(tx: Tx, text: Insertable<AgreementTables["agreement_texts"]>): Promise<void> {
  await db(tx)
    .insertInto("agreement_texts")
    .values(text)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertAcceptance(tx: Tx, acceptance: Insertable<AgreementTables["agreement_acceptances"]>): Promise<void> {
  await db(tx).insertInto("agreement_acceptances").values(acceptance).execute();
}

export async function selectLastAcceptance(tx: Tx, organizationId: string, key: string): Promise<Acceptance | undefined> {
  return await db(tx)
    .selectFrom("agreement_acceptances")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("key", "=", key)
    .orderBy("accepted_at", "desc")
    .limit(1)
    .executeTakeFirst();
}

export async function selectAcceptances(tx: Tx, organizationId: string, after: string | null, limit: number): Promise<Acceptance[]> {
  const query = db(tx).selectFrom("agreement_acceptances").selectAll().where("organization_id", "=", organizationId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}
