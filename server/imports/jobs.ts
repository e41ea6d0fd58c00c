import type { Context, Jobs } from "../platform/index.ts";
import { transact } from "../platform/index.ts";
import { forgetImports } from "./store.ts";
import { sweepImports } from "./sweep-imports.ts";

const keptFor = 90 * 86_400_000;

/** contextFor: a context of nobody's organization, made anew for each run. */
export function importJobs(contextFor: () => Context): Jobs {
  return {
    tasks: {
      "imports.sweep": () => sweepImports(contextFor()),
      "imports.forget": async () => {
        const ctx = contextFor();
        await transact(ctx, [], (tx) => forgetImports(tx, new Date(ctx.now.getTime() - keptFor), 10));
      },
    },
    cron: ["* * * * * imports.sweep", "43 * * * * imports.forget"],
  };
}
