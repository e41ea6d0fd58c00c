import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { AccessTables } from "../tables.ts";

const db = (tx: Tx) => rows<AccessTables>(tx);

export interface GrantUse {
  readonly customerId: string;
  readonly grantId: string;
  readonly partnerId: string;
  readonly userId: string;
  readonly userName: string;
}

export interface NotedUse extends GrantUse {
  readonly at: Date;
}

/** The latest of each stands; two servers may come in any order. */
export async function upsertUses(tx: Tx, uses: readonly NotedUse[]): Promise<void> {
  const written = uses.map((use) => ({
    organization_id: use.customerId,
    grant_id: use.grantId,
    user_id: use.userId,
    user_name: use.userName,
    partner_id: use.partnerId,
    last_used_at: use.at,
  }));
  // In one order, so that two who write the same ones do not wait for each other in a circle.
  await sql`
    insert into grant_uses select * from jsonb_populate_recordset(null::grant_uses, ${JSON.stringify(written)}::jsonb)
    order by organization_id, grant_id, user_id
    on conflict (organization_id, grant_id, user_id) do update set last_used_at = excluded.last_used_at, user_name = excluded.user_name
    where grant_uses.last_used_at < excluded.last_used_at`.execute(db(tx));
}

export interface SeenUse {
  readonly userId: string;
  readonly userName: string;
  readonly at: Date;
}

/** Who used each of the grants lately, latest first, by grant; `each` people at most. */
export async function selectUses(
  tx: Tx,
  organizationId: string,
  grantIds: readonly string[],
  each: number,
): Promise<Map<string, SeenUse[]>> {
  const { rows: found } = await sql<{ grant_id: string; user_id: string; user_name: string; last_used_at: Date }>`
    select u.* from unnest(${grantIds}::uuid[]) as asked (id)
    cross join lateral (
      select grant_id, user_id, user_name, last_used_at from grant_uses
      where organization_id = ${organizationId} and grant_id = asked.id order by last_used_at desc limit ${each}
    ) u`.execute(db(tx));
  const byGrant = new Map<string, SeenUse[]>(grantIds.map((id) => [id, []]));
  for (const row of found) byGrant.get(row.grant_id)?.push({ userId: row.user_id, userName: row.user_name, at: row.last_used_at });
  return byGrant;
}
