import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export interface OwnRules {
  /** Null: as the program says. */
  readonly endIdle: boolean | null;
}

export async function selectOwnRules(tx: Tx, organizationId: string): Promise<OwnRules> {
  const row = await db(tx).selectFrom("consent_rules").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
  return { endIdle: row?.end_idle_administration ?? null };
}

export async function saveOwnRules(tx: Tx, organizationId: string, { endIdle }: OwnRules): Promise<void> {
  const values = { end_idle_administration: endIdle };
  await db(tx)
    .insertInto("consent_rules")
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(values))
    .execute();
}
