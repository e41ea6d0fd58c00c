import { rows, type Tx } from "../../platform/index.ts";
import type { RelationshipTables } from "../tables.ts";

const db = (tx: Tx) => rows<RelationshipTables>(tx);

export interface OwnRules {
  /** Null: as the program says. */
  readonly endIdle: boolean | null;
  /** An acceptance takes two administrators. */
  readonly secondAdministrator: boolean;
  /** Who wants that turned off; another one confirms. */
  readonly offAsked: { readonly at: Date; readonly byId: string; readonly byName: string } | null;
}

export async function selectOwnRules(tx: Tx, organizationId: string): Promise<OwnRules> {
  const row = await db(tx).selectFrom("consent_rules").selectAll().where("organization_id", "=", organizationId).executeTakeFirst();
  return {
    endIdle: row?.end_idle_administration ?? null,
    secondAdministrator: row?.second_administrator ?? false,
    offAsked:
      row?.off_asked_at && row.off_asked_by_id
        ? { at: row.off_asked_at, byId: row.off_asked_by_id, byName: row.off_asked_by_name ?? "" }
        : null,
  };
}

export async function saveOwnRules(tx: Tx, organizationId: string, { endIdle, secondAdministrator, offAsked }: OwnRules): Promise<void> {
  const values = {
    end_idle_administration: endIdle,
    second_administrator: secondAdministrator,
    off_asked_at: offAsked?.at ?? null,
    off_asked_by_id: offAsked?.byId ?? null,
    off_asked_by_name: offAsked?.byName ?? null,
  };
  await db(tx)
    .insertInto("consent_rules")
    .values({ organization_id: organizationId, ...values })
    .onConflict((conflict) => conflict.column("organization_id").doUpdateSet(values))
    .execute();
}
