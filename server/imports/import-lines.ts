import { authorize } from "../access/index.ts";
import { confirmActor } from "../identity/index.ts";
import type { OrganizationRow } from "../organizations/index.ts";
import { type Context, DomainError, transact } from "../platform/index.ts";
import type { Chunk } from "./read-file.ts";
import { countOutcomes, importOvertaken } from "./rules.ts";
import { addProgress, type ImportRow, insertLines, selectEarlierLines } from "./store.ts";
import { takeIn } from "./take-in.ts";

export interface Run {
  readonly upload: ImportRow;
  readonly partner: OrganizationRow;
}

/**
 * One transaction for a chunk of lines: what is known of them, what becomes of each, the rows, the results, the progress. A dry run
 * goes the same way and leaves out the rows. The right to import is looked at again: it can be lost in the middle, and so can the
 * session or credential.
 */
export async function importLines(ctx: Context, run: Run, { lines, bytes }: Chunk): Promise<void> {
  const { upload, partner } = run;
  await confirmActor(ctx);
  await transact(ctx, [], async (tx) => {
    await authorize(tx, ctx, partner.organization_id, "customers:customer:import");
    const microsoftIds = [...new Set(lines.flatMap(({ customer }) => customer?.microsoftId ?? []))];
    // Before the transaction sees a thousand organizations more, which each of the look-ups would have to sort.
    const earlier = await selectEarlierLines(tx, upload, microsoftIds);
    const results = await takeIn(tx, ctx, partner, { lines, earlier, dryRun: upload.dry_run });
    const [goesOn] = await Promise.all([addProgress(tx, upload, countOutcomes(results), bytes, ctx.now), insertLines(tx, upload, results)]);
    if (!goesOn) throw new DomainError("conflict", importOvertaken);
  });
}
