import { setTimeout as sleep } from "node:timers/promises";
import type { Figure } from "../figures.ts";
import type { Installation } from "../installation.ts";
import { startServer } from "../server-process.ts";
import { comparePages, type ServedPages } from "./compare-pages.ts";
import { pagesOf } from "./pages.ts";
import { forgetReads, readsOf } from "./reads.ts";

export interface Sized {
  readonly installation: Installation;
  readonly customers: number;
}

/** The time of a page of one partner's customers, in a small and a large installation. */
export async function measureLists(
  small: Sized,
  large: Sized,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const few = await serve(small);
  const many = await serve(large);
  const figures: Figure[] = [];
  try {
    const sizes = { few: `${small.customers.toLocaleString("en")} customers`, many: `${large.customers.toLocaleString("en")} customers` };
    figures.push(...(await comparePages("customers of one partner", sizes, { few, many }, { rounds, seconds })));
  } finally {
    await few.stop();
    await many.stop();
  }
  return [...figures, await scansOf(large)];
}

interface Served extends ServedPages {
  stop(): Promise<void>;
}

async function serve({ installation }: Sized): Promise<Served> {
  const pages = await pagesOf(installation);
  await forgetReads(installation);
  const server = await startServer({ ...installation.env, REQUESTS_PER_MINUTE: "10000000" });
  return { url: server.url, pages, stop: server.stop };
}

/** Not a matter of time: under row-level security, as the application's role, no page may have looked at the whole list. */
async function scansOf({ installation, customers }: Sized): Promise<Figure> {
  await sleep(500);
  return {
    what: `scans of whole tables by all these pages, ${customers.toLocaleString("en")} customers`,
    measured: { value: await readsOf(installation), unit: "scans" },
    target: { atMost: 0 },
  };
}
