import { sql } from "kysely";
import type { Context } from "./context.ts";
import type { Jobs } from "./jobs.ts";
import { transact } from "./transact.ts";
import { rows } from "./tx.ts";

const keptFor = 48 * 3_600_000;
const batch = 5_000;

/** Forgets answers to repeatable requests two days after the request: nobody repeats one later than that. */
export function createPlatformJobs(newContext: () => Context): Jobs {
  return {
    tasks: {
      "platform.sweep": async () => {
        const ctx = newContext();
        const before = new Date(ctx.now.getTime() - keptFor);
        while ((await forget(ctx, before)) >= batch);
      },
    },
    cron: ["41 * * * * platform.sweep"],
  };
}

async function forget(ctx: Context, before: Date): Promise<number> {
  const { rows: found } = await transact(ctx, [], (tx) =>
    sql<{ forgotten: number }>`select forget_idempotency_keys(${before}, ${batch}) as forgotten`.execute(rows(tx)),
  );
  return found[0]?.forgotten ?? 0;
}
