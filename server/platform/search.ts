import { sql } from "kysely";
import { rows, type Tx } from "./tx.ts";

interface Tables {
  search_words: { organization_id: string; scope: string; word: string; sort_key: string; entity_id: string };
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

/** A text as it is compared: without accents and case, at most 120 characters. Works for every script. */
export function fold(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/gu, " ").trim().slice(0, 120).toWellFormed();
}

/** The different words of a text, folded; also right for scripts that set no spaces between words. */
export function wordsOf(text: string): string[] {
  const words = [...segmenter.segment(fold(text))]
    .filter((part) => part.isWordLike)
    .map((part) => part.segment.slice(0, 60).toWellFormed());
  return [...new Set(words)].slice(0, 20);
}

export interface SearchEntry {
  readonly entityId: string;
  readonly sortKey: string;
  readonly text: string;
}

/** Makes entities findable by the words of their texts, in place of what was there before. */
export async function indexWords(tx: Tx, organizationId: string, scope: string, entries: readonly SearchEntry[]): Promise<void> {
  await Promise.all([
    sql`delete from search_words where organization_id = ${organizationId} and scope = ${scope}
      and entity_id = any (${entries.map((entry) => entry.entityId)}::uuid[])`.execute(rows<Tables>(tx)),
    addWords(tx, organizationId, scope, entries),
  ]);
}

/** Makes entities findable that were not before; quicker for many. */
export async function addWords(tx: Tx, organizationId: string, scope: string, entries: readonly SearchEntry[]): Promise<void> {
  const found = entries.map(({ entityId, sortKey, text }) => ({ e: entityId, s: sortKey, w: wordsOf(text) }));
  await sql`insert into search_words (organization_id, scope, word, sort_key, entity_id)
    select ${organizationId}, ${scope}, unnest(x.w), x.s, x.e from jsonb_to_recordset(${JSON.stringify(found)}::jsonb) as x (w text[], s text, e uuid)
    on conflict do nothing`.execute(rows<Tables>(tx));
}

/**
 * Ids of entities with a word that begins with each word of the query, ordered by (matched word, sort key). The longest word is the
 * one matched; the work is bounded by the page, and by how often what the words find lies in turns (see the function).
 */
export async function findByWords(
  tx: Tx,
  organizationId: string,
  scope: string,
  query: string,
  page: { limit: number; after: { word: string; sortKey: string; id: string } | null },
): Promise<{ word: string; sortKey: string; id: string }[]> {
  const words = wordsOf(query).sort((a, b) => b.length - a.length);
  const [longest] = words;
  if (longest === undefined) return [];
  const after = page.after ?? { word: longest, sortKey: "", id: "00000000-0000-0000-0000-000000000000" };
  const found = await sql<{ word: string; sort_key: string; entity_id: string }>`
    select * from find_by_words(${organizationId}, ${scope}, ${words}, ${after.word}, ${after.sortKey}, ${after.id}, ${page.limit})`.execute(
    rows<Tables>(tx),
  );
  return found.rows.map((row) => ({ word: row.word, sortKey: row.sort_key, id: row.entity_id }));
}
