import type { Insertable, Selectable, Updateable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";

type Columns = EnrollmentTables["enrollment_applications"];
export type ApplicationRow = Selectable<Columns>;
export type MessageRow = Selectable<EnrollmentTables["enrollment_messages"]>;

const db = (tx: Tx) => rows<EnrollmentTables>(tx);

/** Undefined if the organization has an open one; waits for whoever is beginning one. */
export async function insertApplication(tx: Tx, application: Insertable<Columns>): Promise<ApplicationRow | undefined> {
  return await db(tx)
    .insertInto("enrollment_applications")
    .values(application)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

export async function selectApplication(
  tx: Tx,
  organizationId: string,
  id: string,
  mode: "read" | "change",
): Promise<ApplicationRow | undefined> {
  const query = db(tx).selectFrom("enrollment_applications").selectAll().where("organization_id", "=", organizationId).where("id", "=", id);
  return await (mode === "change" ? query.forUpdate() : query).executeTakeFirst();
}

export async function selectApplications(tx: Tx, organizationId: string, before: string | null, limit: number): Promise<ApplicationRow[]> {
  const query = db(tx).selectFrom("enrollment_applications").selectAll().where("organization_id", "=", organizationId);
  return await (before === null ? query : query.where("id", "<", before)).orderBy("id", "desc").limit(limit).execute();
}

/** Another one of the organization that is open; whoever is beginning one is not waited for. */
export async function selectOtherOpen(tx: Tx, { organization_id, id }: Pick<ApplicationRow, "organization_id" | "id">): Promise<boolean> {
  const found = await db(tx)
    .selectFrom("enrollment_applications")
    .select("id")
    .where("organization_id", "=", organization_id)
    .where("id", "!=", id)
    .where("status", "in", ["draft", "unconfirmed", "in-review", "information-requested"])
    .executeTakeFirst();
  return found !== undefined;
}

/** The row must be held for change. */
export async function updateApplication(
  tx: Tx,
  { organization_id, id }: Pick<ApplicationRow, "organization_id" | "id">,
  change: Updateable<Columns>,
): Promise<ApplicationRow> {
  return await db(tx)
    .updateTable("enrollment_applications")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("organization_id", "=", organization_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertMessage(tx: Tx, message: Insertable<EnrollmentTables["enrollment_messages"]>): Promise<void> {
  await db(tx).insertInto("enrollment_messages").values(message).execute();
}

/** In the order in which they were said, the last hundred. */
export async function selectMessages(tx: Tx, organizationId: string, applicationId: string): Promise<MessageRow[]> {
  const found = await db(tx)
    .selectFrom("enrollment_messages")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("application_id", "=", applicationId)
    .orderBy("id", "desc")
    .limit(100)
    .execute();
  return found.reverse();
}
