import { sql } from "kysely";
import { rows, type Tx } from "../../platform/index.ts";
import type { MessagingTables } from "../tables.ts";

const db = (tx: Tx) => rows<MessagingTables>(tx);

interface Person {
  readonly organizationId: string;
  readonly id: string;
}

export async function selectChoices(tx: Tx, { organizationId, id }: Person): Promise<Map<string, boolean>> {
  const found = await db(tx)
    .selectFrom("notice_choices")
    .select(["topic", "by_mail"])
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", id)
    .execute();
  return new Map(found.map((choice) => [choice.topic, choice.by_mail]));
}

export async function upsertChoice(tx: Tx, { organizationId, id }: Person, topic: string, byMail: boolean): Promise<void> {
  await db(tx)
    .insertInto("notice_choices")
    .values({ organization_id: organizationId, user_id: id, topic, by_mail: byMail })
    .onConflict((conflict) => conflict.columns(["organization_id", "user_id", "topic"]).doUpdateSet({ by_mail: byMail }))
    .execute();
}

/** Who of these people wants no mail on the topic; the transaction sees their organizations. */
export async function selectUnwilling(tx: Tx, userIds: readonly string[], topic: string): Promise<Set<string>> {
  if (userIds.length === 0) return new Set();
  const found = await sql<{ user_id: string }>`
    select c.user_id from unnest(visible_organizations()) as seen (organization_id)
    cross join unnest(${userIds}::uuid[]) as asked (user_id)
    join notice_choices c on c.organization_id = seen.organization_id and c.user_id = asked.user_id and c.topic = ${topic}
    where not c.by_mail`.execute(db(tx));
  return new Set(found.rows.map((row) => row.user_id));
}
