import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";

type Columns = EnrollmentTables["enrollment_documents"];
export type DocumentRow = Omit<Selectable<Columns>, "content">;
type Owner = { readonly organization_id: string; readonly id: string };

const db = (tx: Tx) => rows<EnrollmentTables>(tx);
const facts = [
  "organization_id",
  "application_id",
  "id",
  "kind",
  "file_name",
  "media_type",
  "size_bytes",
  "sha256",
  "message_id",
  "uploaded_at",
  "uploaded_by_name",
] as const;

export async function insertDocument(tx: Tx, document: Insertable<Columns>): Promise<DocumentRow> {
  return await db(tx).insertInto("enrollment_documents").values(document).returning(facts).executeTakeFirstOrThrow();
}

/** Of one application, without their contents, in the order of uploading; there are a few at most. */
export async function selectDocuments(tx: Tx, organizationId: string, applicationId: string): Promise<DocumentRow[]> {
  return await db(tx)
    .selectFrom("enrollment_documents")
    .select(facts)
    .where("organization_id", "=", organizationId)
    .where("application_id", "=", applicationId)
    .orderBy("id")
    .execute();
}

export async function selectDocument(
  tx: Tx,
  organizationId: string,
  applicationId: string,
  id: string,
): Promise<Selectable<Columns> | undefined> {
  return await db(tx)
    .selectFrom("enrollment_documents")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("application_id", "=", applicationId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** False if one of them does not exist or was sent before; then the transaction must not go on. */
export async function attachDocuments(
  tx: Tx,
  { organization_id, id }: Owner,
  documentIds: readonly string[],
  messageId: string,
): Promise<boolean> {
  if (documentIds.length === 0) return true;
  const attached = await db(tx)
    .updateTable("enrollment_documents")
    .set({ message_id: messageId })
    .where("organization_id", "=", organization_id)
    .where("application_id", "=", id)
    .where("message_id", "is", null)
    .where(sql<boolean>`id = any (${documentIds}::uuid[])`)
    .executeTakeFirst();
  return attached.numUpdatedRows === BigInt(documentIds.length);
}

export async function removeDocument(tx: Tx, { organization_id, application_id, id }: DocumentRow): Promise<void> {
  await db(tx)
    .deleteFrom("enrollment_documents")
    .where("organization_id", "=", organization_id)
    .where("application_id", "=", application_id)
    .where("id", "=", id)
    .execute();
}
