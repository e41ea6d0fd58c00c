import type { Context } from "../platform/index.ts";
import { importLines, type Run } from "./import-lines.ts";
import type { Chunk } from "./read-file.ts";

interface Work {
  readonly ids: ReadonlySet<string>;
  readonly done: Promise<void>;
}

/**
 * Works off the chunks of a file, two at a time, which uses a second core of the database. A chunk that names an organization of the one
 * before waits for it: lines are judged in their order. When one fails the other comes to its end first, then this throws.
 */
export async function importChunks(now: () => Context, run: Run, chunks: AsyncIterable<Chunk>): Promise<void> {
  let before: Work = { ids: new Set(), done: Promise.resolve() };
  let last = before;
  try {
    for await (const chunk of chunks) {
      const ids = new Set(chunk.lines.flatMap(({ customer }) => customer?.microsoftId ?? []));
      await before.done;
      if (!ids.isDisjointFrom(last.ids)) await last.done;
      const done = importLines(now(), run, chunk);
      // It is waited for below, perhaps only when the next chunk has arrived.
      done.catch(() => {});
      [before, last] = [last, { ids, done }];
    }
    await Promise.all([before.done, last.done]);
  } finally {
    await Promise.allSettled([before.done, last.done]);
  }
}
