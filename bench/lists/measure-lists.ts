import { setTimeout as sleep } from "node:timers/promises";
import { type Figure, median, takeTurns } from "../figures.ts";
import type { Installation } from "../installation.ts";
import { fire, type Shot } from "../load/load.ts";
import { startServer } from "../server-process.ts";
import { pagesOf } from "./pages.ts";
import { forgetReads, readsOf } from "./reads.ts";

export interface Sized {
  readonly installation: Installation;
  readonly customers: number;
}

const connections = 4;

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
    for (const [name, requests] of Object.entries(few.pages)) {
      const found = await takeTurns(rounds, {
        few: () => timeOf(few.url, requests, seconds),
        many: () => timeOf(many.url, many.pages[name] ?? [], seconds),
      });
      figures.push({
        what: `customers of one partner, ${name}: ${large.customers.toLocaleString("en")} customers`,
        measured: { value: median(found.many), unit: "ms" },
        limit: { what: `${small.customers.toLocaleString("en")} customers`, value: median(found.few), unit: "ms" },
        ratio: median(found.many.map((time, round) => time / (found.few[round] ?? Number.NaN))),
        target: { atMost: 1.5 },
      });
    }
  } finally {
    await few.stop();
    await many.stop();
  }
  return [...figures, await scansOf(large)];
}

interface Served {
  readonly url: string;
  readonly pages: Readonly<Record<string, readonly Shot[]>>;
  stop(): Promise<void>;
}

async function serve({ installation }: Sized): Promise<Served> {
  const pages = await pagesOf(installation);
  await forgetReads(installation);
  const server = await startServer({ ...installation.env, REQUESTS_PER_MINUTE: "10000000" });
  return { url: server.url, pages, stop: server.stop };
}

async function timeOf(url: string, requests: readonly Shot[], seconds: number): Promise<number> {
  const shots = Array.from({ length: connections * requests.length }, (_, index) => requests[index % requests.length] as Shot);
  return (connections * 1_000) / (await fire({ url, connections, seconds, requests: shots })).perSecond;
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
