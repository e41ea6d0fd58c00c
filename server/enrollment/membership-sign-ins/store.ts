import { type Insertable, type Selectable, sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { EnrollmentTables } from "../tables.ts";

export type SignInRow = Selectable<EnrollmentTables["membership_sign_ins"]>;

const db = (tx: Tx) => rows<EnrollmentTables>(tx);

export async function insertSignIn(tx: Tx, signIn: Insertable<EnrollmentTables["membership_sign_ins"]>): Promise<SignInRow> {
  return await db(tx).insertInto("membership_sign_ins").values(signIn).returningAll().executeTakeFirstOrThrow();
}

export async function selectSignIn(tx: Tx, organizationId: string, applicationId: string, id: string): Promise<SignInRow | undefined> {
  return await db(tx)
    .selectFrom("membership_sign_ins")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("application_id", "=", applicationId)
    .executeTakeFirst();
}

/** Counts a try, of those that are allowed; the row's lock makes tries at the same moment count one after the other. */
export async function countSignInTry(tx: Tx, organizationId: string, id: string, allowed: number): Promise<number | undefined> {
  const counted = await db(tx)
    .updateTable("membership_sign_ins")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .where("attempts", "<", allowed)
    .returning("attempts")
    .executeTakeFirst();
  return counted?.attempts;
}

export async function setProven(tx: Tx, organizationId: string, id: string, at: Date, until: Date): Promise<SignInRow> {
  return await db(tx)
    .updateTable("membership_sign_ins")
    .set({ proven_at: at, expires_at: until })
    .where("organization_id", "=", organizationId)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function forgetSignIns(tx: Tx, before: Date, atMost: number): Promise<number> {
  const { rows: found } = await sql<{ forgotten: number }>`select forget_membership_sign_ins(${before}, ${atMost}) as forgotten`.execute(
    db(tx),
  );
  return found[0]?.forgotten ?? 0;
}
