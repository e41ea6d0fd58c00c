import { z } from "zod";
import { DomainError } from "../errors.ts";

/** Lists page by key: the cursor is the key of the last row, not a position, and costs the same on every page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(25).describe("Items per page, 1 to 100"),
  cursor: z.string().max(1_000).optional().describe("`nextCursor` of the page before"),
};

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The rows that a store read (one more than asked, to know whether there is a next page) as a page. */
export function toPage<Row, T>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  present: (row: Row) => T,
): Page<T> {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(present),
    nextCursor: found.length > limit && last !== undefined ? Buffer.from(JSON.stringify(keyOf(last))).toString("base64url") : null,
  };
}

/** The key in a cursor; null without a cursor. parts: how many strings the list's key has. */
function readCursor(cursor: string | undefined, parts: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    // A zero byte would be refused by the database instead.
    if (Array.isArray(key) && key.length === parts && key.every((part) => typeof part === "string" && !part.includes("\0"))) return key;
  } catch {}
  throw wrongCursor();
}

/** The cursor of a list whose key is an id. */
export function readIdCursor(cursor: string | undefined): string | null {
  const [id] = readCursor(cursor, 1) ?? [];
  return id === undefined ? null : checkedId(id);
}

/** The cursor of a list in the order of names: [sort key, id]. */
export function readNameCursor(cursor: string | undefined): { sortKey: string; id: string } | null {
  const [sortKey, id] = readCursor(cursor, 2) ?? [];
  return sortKey === undefined || id === undefined ? null : { sortKey, id: checkedId(id) };
}

/** The cursor of what `findByWords` found: [word, sort key, id]. */
export function readWordCursor(cursor: string | undefined): { word: string; sortKey: string; id: string } | null {
  const [word, sortKey, id] = readCursor(cursor, 3) ?? [];
  return word === undefined || sortKey === undefined || id === undefined ? null : { word, sortKey, id: checkedId(id) };
}

/** The cursor of a list in the order of time: [instant, id]. */
export function readTimeCursor(cursor: string | undefined): { at: Date; id: string } | null {
  const [at, id] = readCursor(cursor, 2) ?? [];
  if (at === undefined || id === undefined) return null;
  if (!z.iso.datetime().safeParse(at).success) throw wrongCursor();
  return { at: new Date(at), id: checkedId(id) };
}

function checkedId(id: string): string {
  if (!z.guid().safeParse(id).success) throw wrongCursor();
  return id;
}

/** The cursor of a list whose key is what it is ordered by, then an id. */
export function readKeyCursor(cursor: string | undefined, orderedBy: readonly ("text" | "instant")[]): string[] | null {
  const key = readCursor(cursor, orderedBy.length + 1);
  if (key === null) return null;
  const wrong = orderedBy.some((kind, at) => kind === "instant" && !z.iso.datetime().safeParse(key[at]).success);
  if (wrong) throw wrongCursor();
  checkedId(key.at(-1) ?? "");
  return key;
}

/** The cursor of a list whose key is a text of its own. */
export function readTextCursor(cursor: string | undefined): string | null {
  return readCursor(cursor, 1)?.[0] ?? null;
}

/** The cursor of a list whose key is a number. */
export function readNumberCursor(cursor: string | undefined): number | null {
  const key = readCursor(cursor, 1)?.[0] ?? null;
  if (key !== null && !/^\d{1,9}$/.test(key)) throw wrongCursor();
  return key === null ? null : Number(key);
}

function wrongCursor(): DomainError {
  return new DomainError(
    "invalid",
    {
      code: "invalid-input",
      message: { en: "The cursor is not one of this list.", it: "Il cursore non appartiene a questo elenco." },
      nextStep: { en: "Begin again without a cursor.", it: "Ricomincia senza cursore." },
    },
    {
      fields: [{ path: "cursor", message: { en: "must be a nextCursor of this list", it: "deve essere un nextCursor di questo elenco" } }],
    },
  );
}
