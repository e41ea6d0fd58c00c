import { type RawBuilder, sql } from "kysely";
import { type EventRow, type RecordedEvent, rows, type Tx, toRecordedEvent } from "../platform/index.ts";
import { idRange, type Period } from "./rules.ts";
import type { AuditTables } from "./tables.ts";

export interface EventFilter extends Period {
  /** Who acted. */
  readonly personId?: string | undefined;
  readonly kind?: string | undefined;
  /** For which organization somebody acted: the actor's own, or the one on whose behalf. */
  readonly organizationId?: string | undefined;
}

/** A page of one organization's history, newest first. before: the last id of the page before. */
export async function selectHistory(
  tx: Tx,
  historyOf: string,
  filter: EventFilter,
  { before, limit }: { before: string | null; limit: number },
): Promise<RecordedEvent[]> {
  const conditions = conditionsFor(historyOf, filter, before);
  const { organizationId } = filter;
  const query =
    organizationId === undefined
      ? newest(conditions, limit)
      : // One range of an index each; `or` would read the whole history and sort it.
        sql<EventRow>`select * from (
          (${newest([...conditions, sql<boolean>`actor_organization_id = ${organizationId}`], limit)}) union all
          (${newest([...conditions, sql<boolean>`on_behalf_of_id = ${organizationId}`, sql<boolean>`actor_organization_id is distinct from ${organizationId}`], limit)})
        ) as either order by id desc limit ${limit}`;
  const found = await query.execute(rows<AuditTables>(tx));
  return found.rows.map(toRecordedEvent);
}

function newest(conditions: readonly RawBuilder<boolean>[], limit: number): RawBuilder<EventRow> {
  return sql<EventRow>`select * from events where ${sql.join(conditions, sql` and `)} order by id desc limit ${limit}`;
}

function conditionsFor(historyOf: string, filter: EventFilter, before: string | null): RawBuilder<boolean>[] {
  const { from, to, personId, kind } = filter;
  const { atLeast, below } = idRange(filter);
  return [
    sql<boolean>`organization_id = ${historyOf}`,
    ...(before === null ? [] : [sql<boolean>`id < ${before}`]),
    ...(from ? [sql<boolean>`id >= ${atLeast} and at >= ${from}`] : []),
    ...(to ? [sql<boolean>`id < ${below} and at < ${to}`] : []),
    ...(personId === undefined ? [] : [sql<boolean>`actor_id = ${personId}`]),
    ...(kind === undefined ? [] : [sql<boolean>`kind = ${kind}`]),
  ];
}
