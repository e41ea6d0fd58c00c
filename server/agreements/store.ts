import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../platform/index.ts";
import type { AgreementTables } from "./tables.ts";

export type AgreementHead = Omit<Selectable<AgreementTables["agreement_texts"]>, "markdown">;
export type NewAcceptance = Insertable<AgreementTables["agreement_acceptances"]>;
export type Acceptance = Selectable<AgreementTables["agreement_acceptances"]>;

const db = (tx: Tx) => rows<AgreementTables>(tx);

/** What tells the texts of an agreement in force at the instant apart, newest first; a handful (versions × languages × countries). */
export async function selectHeads(tx: Tx, key: string, at: Date): Promise<AgreementHead[]> {
  return await headsOf(tx, key, at).execute();
}

/** The same, with when the organization accepted each version; null if it has not. */
export async function selectHeadsFor(
  tx: Tx,
  organizationId: string,
  key: string,
  at: Date,
): Promise<(AgreementHead & { accepted_at: Date | null })[]> {
  return await headsOf(tx, key, at)
    .select((eb) =>
      eb
        .selectFrom("agreement_acceptances as a")
        .where("a.organization_id", "=", organizationId)
        .whereRef("a.key", "=", "t.key")
        .whereRef("a.version", "=", "t.version")
        .select("a.accepted_at")
        .orderBy("a.accepted_at")
        .limit(1)
        .as("accepted_at"),
    )
    .execute();
}

function headsOf(tx: Tx, key: string, at: Date) {
  return db(tx)
    .selectFrom("agreement_texts as t")
    .select(["t.key", "t.version", "t.language", "t.country", "t.title", "t.sha256", "t.published_at"])
    .where("t.key", "=", key)
    .where("t.published_at", "<=", at)
    .orderBy("t.published_at", "desc")
    .orderBy("t.version", "desc")
    .limit(500);
}

export async function selectMarkdown(tx: Tx, { key, version, language, country }: AgreementHead): Promise<string> {
  const { markdown } = await db(tx)
    .selectFrom("agreement_texts")
    .select("markdown")
    .where("key", "=", key)
    .where("version", "=", version)
    .where("language", "=", language)
    .where("country", "=", country)
    .executeTakeFirstOrThrow();
  return markdown;
}

/** The hash of what is published under that name: of this text, or of an earlier one, which stays. */
export async function publishText(tx: Tx, text: Insertable<AgreementTables["agreement_texts"]>): Promise<string> {
  const inserted = db(tx).insertInto("agreement_texts").values(text);
  await inserted.onConflict((conflict) => conflict.doNothing()).execute();
  const { key, version, language, country = "*" } = text;
  const query = db(tx).selectFrom("agreement_texts").select("sha256").where("key", "=", key).where("version", "=", version);
  return (await query.where("language", "=", language).where("country", "=", country).executeTakeFirstOrThrow()).sha256;
}

export async function insertAcceptance(tx: Tx, acceptance: NewAcceptance): Promise<void> {
  await db(tx).insertInto("agreement_acceptances").values(acceptance).execute();
}

/** What the organization has accepted of one agreement; a handful, one per version. */
export async function selectAcceptancesOf(tx: Tx, organizationId: string, key: string): Promise<Acceptance[]> {
  const query = db(tx).selectFrom("agreement_acceptances").selectAll();
  return await query
    .where("organization_id", "=", organizationId)
    .where("key", "=", key)
    .orderBy("accepted_at", "desc")
    .limit(500)
    .execute();
}

export async function selectAcceptances(tx: Tx, organizationId: string, after: string | null, limit: number): Promise<Acceptance[]> {
  const query = db(tx).selectFrom("agreement_acceptances").selectAll().where("organization_id", "=", organizationId);
  return await (after === null ? query : query.where("id", "<", after)).orderBy("id", "desc").limit(limit).execute();
}
