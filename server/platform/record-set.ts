import { type RawBuilder, sql } from "kysely";

/**
 * Rows of a table, for `insert into ... select * from`. What all of them have in common travels once: of a thousand imported customers
 * that is most of it.
 */
export function recordSet(table: string, entries: readonly object[]): RawBuilder<unknown> {
  const nothing = sql`null::${sql.table(table)}`;
  const [first, ...others] = entries.map((entry) => new Map<string, unknown>(Object.entries(entry)));
  if (first === undefined || others.length === 0) return sql`jsonb_populate_recordset(${nothing}, ${JSON.stringify(entries)}::jsonb)`;
  const common = new Map([...first].filter(([name, value]) => others.every((other) => other.get(name) === value)));
  const own = entries.map((entry) => Object.fromEntries(Object.entries(entry).filter(([name]) => !common.has(name))));
  const base = sql`jsonb_populate_record(${nothing}, ${JSON.stringify(Object.fromEntries(common))}::jsonb)`;
  return sql`jsonb_populate_recordset(${base}, ${JSON.stringify(own)}::jsonb)`;
}
