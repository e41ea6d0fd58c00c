import DataLoader from "dataloader";
import type { Database } from "./pool.ts";

/** Full statements that are under way at once. */
const atOnce = 4;
/** Milliseconds for which a statement makes the next one wait; one that takes longer must not hold up everybody. */
const patience = 20;

/**
 * Makes a reader whose callers share statements: while one is under way, what is asked by whatever request waits and goes together
 * into the next one. The busier the server, the more share a statement, and the less each costs. Nothing is remembered: every
 * answer was read after its question was asked.
 *
 * read: answers all keys, in their order. most: keys per statement.
 */
export function readTogether<Key, Facts>(
  read: (database: Database, keys: readonly Key[]) => Promise<readonly Facts[]>,
  most: number,
): (database: Database, key: Key) => Promise<Facts> {
  const loaders = new WeakMap<Database, DataLoader<Key, Facts>>();
  const loaderOf = (database: Database) => {
    const turns = new Turns();
    const loader = new DataLoader<Key, Facts>((keys) => turns.take(() => read(database, keys)), {
      cache: false,
      maxBatchSize: most,
      batchScheduleFn: (dispatch) => turns.ask(dispatch),
    });
    loaders.set(database, loader);
    return loader;
  };
  return (database, key) => (loaders.get(database) ?? loaderOf(database)).load(key);
}

class Turns {
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  /** Whoever asks while another one waits: the other one is full, and need not wait for more. */
  ask(dispatch: () => void): void {
    if (this.#underWay > 0) this.#waiting.push(dispatch);
    else this.#begin(dispatch);
    const full = this.#waiting.length > 1 && this.#underWay < atOnce ? this.#waiting.shift() : undefined;
    if (full) this.#begin(full);
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      this.#underWay -= 1;
      const next = this.#waiting.shift();
      if (next) this.#begin(next);
    };
    const timer = setTimeout(end, patience);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      end();
    }
  }

  #begin(dispatch: () => void): void {
    this.#underWay += 1;
    setImmediate(dispatch);
  }
}
