import { randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";

/** What a program may not take from its surroundings by itself: chosen once, at the composition root, replaceable in tests. */
export interface World {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Buffer;
}

export const realWorld: World = { now: () => new Date(), newId: uuidv7, randomBytes };
