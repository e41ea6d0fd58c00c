import { sql } from "kysely";
import { rows, type Tx } from "../platform/index.ts";

export interface ForgottenPerson {
  readonly organization_id: string;
  readonly id: string;
  readonly display_name: string;
}

/** Removes deleted accounts of any organization with all that hangs on them; those that somebody restores at this moment stay. */
export async function forgetDeleted(tx: Tx, deletedBefore: Date, atMost: number): Promise<ForgottenPerson[]> {
  return (await sql<ForgottenPerson>`select * from forget_deleted_people(${deletedBefore}, ${atMost})`.execute(rows(tx))).rows;
}
