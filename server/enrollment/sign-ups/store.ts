import type { Insertable, Selectable } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";
import { signUpTries } from "./rules.ts";

export type SignUpRow = Selectable<EnrollmentTables["sign_ups"]>;

const db = (tx: Tx) => rows<EnrollmentTables>(tx);

export async function insertSignUp(tx: Tx, signUp: Insertable<EnrollmentTables["sign_ups"]>): Promise<void> {
  await db(tx).insertInto("sign_ups").values(signUp).execute();
}

export async function selectSignUp(tx: Tx, id: string): Promise<SignUpRow | undefined> {
  return await db(tx).selectFrom("sign_ups").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Counts a try, of those that are allowed; the row's lock makes tries at the same moment count one after the other. */
export async function countTry(tx: Tx, id: string): Promise<number | undefined> {
  const counted = await db(tx)
    .updateTable("sign_ups")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where("attempts", "<", signUpTries)
    .returning("attempts")
    .executeTakeFirst();
  return counted?.attempts;
}

/** False if it has been completed before. */
export async function useSignUp(tx: Tx, id: string, at: Date): Promise<boolean> {
  const used = await db(tx)
    .updateTable("sign_ups")
    .set({ used_at: at })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

export async function deleteOldSignUps(tx: Tx, before: Date): Promise<void> {
  await db(tx).deleteFrom("sign_ups").where("expires_at", "<", before).execute();
}
