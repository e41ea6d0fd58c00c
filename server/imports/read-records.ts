import type { Problem } from "./explain.ts";
import { parseCells } from "./parse-cells.ts";
import type { Layout } from "./read-header.ts";
import { type FileLine, longestLine } from "./read-lines.ts";
import { RecordScanner } from "./scan-record.ts";

/** The cells of one customer, or why they can't be told. line: the physical line on which it begins. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[]; readonly problem: null }
  | { readonly line: number; readonly cells: null; readonly problem: Problem };

/** A quoted cell may contain line breaks; a record of more lines than this is one whose quotation mark was forgotten. */
export const linesPerRecord = 20;

/** A record whose end is known; its cells are not parsed yet. */
interface Found {
  readonly line: number;
  readonly text: string;
  readonly lines: number;
}

/**
 * The records that begin in the first `atMost` lines; `used` says how many lines they took. Either all lines that a record may have
 * (`linesPerRecord`, `longestLine`) follow, or the file ends with them. A forgotten quotation mark costs its own line only: reading
 * goes on with the next one. The cells are parsed in one go, so the cost does not depend on where quotation marks are missing.
 */
export function takeRecords(lines: readonly FileLine[], layout: Layout, atMost: number): { records: CsvRecord[]; used: number } {
  const end = Math.min(atMost, lines.length);
  const found: (Found | CsvRecord)[] = [];
  let used = 0;
  while (used < end) {
    const next = findRecord(lines, used, layout);
    found.push(next);
    used += "text" in next ? next.lines : 1;
  }
  return { records: readCells(found, layout), used };
}

/** The record that begins with a line, or why there is none. */
function findRecord(lines: readonly FileLine[], from: number, { delimiter, width }: Layout): Found | CsvRecord {
  const { number, text: first, problem } = lines[from] as FileLine;
  if (first === null) return { line: number, cells: null, problem };
  // Nearly every line.
  if (!first.includes('"')) return { line: number, text: first, lines: 1 };
  const scanner = new RecordScanner(delimiter);
  let text = first;
  for (let count = 1; ; count++) {
    const scanned = scanner.take(lines[from + count - 1]?.text ?? "");
    // Several lines that make anything but a proper record are not one.
    if (scanned !== "open" && (count === 1 || scanned.cells === width)) return { line: number, text, lines: count };
    const more = lines[from + count]?.text;
    if (scanned !== "open" || count === linesPerRecord || more == null || text.length + more.length >= longestLine) break;
    text += `\n${more}`;
  }
  return { line: number, cells: null, problem: { code: "quotes-damaged", parameters: {} } };
}

function readCells(found: readonly (Found | CsvRecord)[], layout: Layout): CsvRecord[] {
  const readable = found.filter((record): record is Found => "text" in record && record.text !== "");
  const parsed = parseCells(readable.map(({ text }) => text).join("\n"), layout.delimiter);
  if (!Array.isArray(parsed) || parsed.length !== readable.length) throw new Error("the parser sees records where the scanner does");
  const cellsOf = new Map(readable.map((record, index) => [record, parsed[index]]));
  return found.flatMap((record) => ("text" in record ? recordsOf(record.line, cellsOf.get(record), layout) : record));
}

/** None for a blank line. Empty cells at the end, which spreadsheets add, do not count. */
function recordsOf(line: number, cells: readonly string[] | undefined, { width }: Layout): CsvRecord[] {
  if (cells === undefined || cells.every((cell) => cell.trim() === "")) return [];
  const surplus = cells.slice(width);
  if (cells.length < width || surplus.some((cell) => cell.trim() !== "")) {
    return [{ line, cells: null, problem: { code: "cells-mismatch", parameters: { expected: width, found: cells.length } } }];
  }
  return [{ line, cells: cells.slice(0, width), problem: null }];
}
