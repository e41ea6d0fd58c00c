import { hash, type Options, verify } from "@node-rs/argon2";
import { DomainError } from "../platform/index.ts";

/** argon2id (the library's default) with the parameters that OWASP's Password Storage Cheat Sheet names first for it: 19 MiB, two passes. */
const parameters: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of nobody's password, so that a guess at a name that doesn't exist takes as long as one that does. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$e28l8I6gEiwW4hIi7rBdsA$90pbrhmh/emXY2zlgQAOkGZ3ZOkKbrCQL+xs/jPD6IE";

/** How many are computed at once (19 MiB each), and how many may wait: a wave of sign-ins waits its turn, a flood is turned away. */
const atOnce = 2;
const mayWait = 400;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw tooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    // The place is handed on rather than given back, so nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** About 30 ms of work; call it before a transaction, not inside. Throws DomainError `busy` (503) in a flood. */
export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(password.normalize("NFKC"), parameters));
}

/** passwordHash null: the account has none, or there is no account; takes as long as any other wrong guess. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? nobodys, password.normalize("NFKC")));
  return matches && passwordHash !== null;
}

function tooBusy(): DomainError {
  return new DomainError(
    "unavailable",
    {
      code: "busy",
      message: { en: "Very many people are signing in at this moment.", it: "In questo momento stanno accedendo moltissime persone." },
      nextStep: { en: "Try again in a moment.", it: "Riprova tra un momento." },
    },
    { retryAfterSeconds: 5 },
  );
}
