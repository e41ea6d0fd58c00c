import { type Figure, median, takeTurns } from "../figures.ts";
import { fire, type Shot } from "../load/load.ts";

/** A server with a world behind it, and requests for pages of the same kinds. */
export interface ServedPages {
  readonly url: string;
  readonly pages: Readonly<Record<string, readonly Shot[]>>;
}

interface Pair<T> {
  readonly few: T;
  readonly many: T;
}

const connections = 4;

/** The time of each kind of page where there are many of what it lists, beside its time where there are few. */
export async function comparePages(
  what: string,
  sizes: Pair<string>,
  { few, many }: Pair<ServedPages>,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, requests] of Object.entries(few.pages)) {
    const found = await takeTurns(rounds, {
      few: () => timeOf(few.url, requests, seconds),
      many: () => timeOf(many.url, many.pages[name] ?? [], seconds),
    });
    figures.push({
      what: `${what}, ${name}: ${sizes.many}`,
      measured: { value: median(found.many), unit: "ms" },
      limit: { what: sizes.few, value: median(found.few), unit: "ms" },
      ratio: median(found.many.map((time, round) => time / (found.few[round] ?? Number.NaN))),
      target: { atMost: 1.5 },
    });
  }
  return figures;
}

async function timeOf(url: string, requests: readonly Shot[], seconds: number): Promise<number> {
  const shots = Array.from({ length: connections * requests.length }, (_, index) => requests[index % requests.length] as Shot);
  return (connections * 1_000) / (await fire({ url, connections, seconds, requests: shots })).perSecond;
}
