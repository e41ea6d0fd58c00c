import type { Installation } from "../installation.ts";

/** PostgreSQL's counts begin anew; what this connection has read is counted before. */
export async function forgetReads({ owner }: Installation): Promise<void> {
  await owner.query("select pg_stat_force_next_flush()");
  await owner.query("select pg_stat_reset()");
}

/** How often one of the lists' tables was read from end to end. Connections tell it at the latest when they close. */
export async function readsOf({ owner }: Installation): Promise<number> {
  const { rows } = await owner.query<{ scans: string; reads: string }>(
    `select coalesce(sum(seq_scan), 0) as scans, coalesce(sum(idx_scan), 0) as reads from pg_stat_user_tables
     where relname in ('partner_customers', 'customer_tags', 'search_words')`,
  );
  if (Number(rows[0]?.reads) === 0) throw new Error("PostgreSQL counted no reads of the lists' tables: nothing is known of their plans");
  return Number(rows[0]?.scans);
}
