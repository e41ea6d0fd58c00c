import type { Installation } from "../installation.ts";

const tables = [
  ...[
    "agreement_acceptances",
    "invitation_answers",
    "relationships",
    "grants",
    "access_assignments",
    "partner_customers",
    "search_words",
    "events",
    "idempotency_keys",
  ],
  "graphile_worker._private_jobs",
];

/** How many rows of each table `work` writes. */
export async function rowsWritten({ owner }: Installation, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const count = async () => Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await countOf(table)] as const)));
  const countOf = async (table: string) => Number((await owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
  const before = await count();
  await work();
  const after = await count();
  return Object.fromEntries(tables.map((table) => [table, (after[table] ?? 0) - (before[table] ?? 0)]));
}

/** Nothing is compared but equals: both ways must write the same number of rows into every table. */
export function requireSameRows(operation: Record<string, number>, byHand: Record<string, number>): void {
  const differing = tables.filter((table) => operation[table] !== byHand[table]);
  if (differing.length === 0) return;
  const lines = differing.map((table) => `  ${table}: ${operation[table]} by the operation, ${byHand[table]} by hand`);
  throw new Error(`the two acceptances do not write the same rows:\n${lines.join("\n")}`);
}
