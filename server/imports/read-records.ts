import type { Problem } from "./explain.ts";
import { parseCells } from "./parse-cells.ts";
import type { Layout } from "./read-header.ts";
import type { FileLine } from "./read-lines.ts";

/** The cells of one customer, or why they can't be told. line: the physical line on which it begins. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[]; readonly problem: null }
  | { readonly line: number; readonly cells: null; readonly problem: Problem };

/** A quoted cell may contain line breaks; a record of more lines than this is one whose quotation mark was forgotten. */
export const linesPerRecord = 20;

/**
 * The records that begin in the first `atMost` lines; `used` says how many lines they took. Either `linesPerRecord` more lines are
 * given, or the file ends with them. A forgotten quotation mark costs its own line only: reading goes on with the next one.
 */
export function takeRecords(lines: readonly FileLine[], layout: Layout, atMost: number): { records: CsvRecord[]; used: number } {
  const taken = lines.slice(0, atMost);
  const records = oneRecordPerLine(taken, layout);
  return records ? { records, used: taken.length } : oneByOne(lines, layout, taken.length);
}

/** Nearly every file: parsed in one go, which is ten times as fast. null if the records are not the lines. */
function oneRecordPerLine(lines: readonly FileLine[], layout: Layout): CsvRecord[] | null {
  const readable = lines.filter((line) => line.text !== null && line.text !== "");
  const parsed = parseCells(readable.map((line) => line.text).join("\n"), layout.delimiter);
  if (!Array.isArray(parsed) || parsed.length !== readable.length) return null;
  const cellsOf = new Map(readable.map((line, index) => [line.number, parsed[index] ?? []]));
  return lines.flatMap(({ number, problem }) =>
    problem ? { line: number, cells: null, problem } : recordsOf(number, cellsOf.get(number), layout),
  );
}

function oneByOne(lines: readonly FileLine[], layout: Layout, end: number): { records: CsvRecord[]; used: number } {
  const records: CsvRecord[] = [];
  let used = 0;
  while (used < end) {
    const { number, problem } = lines[used] as FileLine;
    const whole = problem ? null : wholeRecord(lines.slice(used, used + linesPerRecord), layout);
    if (problem) records.push({ line: number, cells: null, problem });
    else if (whole) records.push(...recordsOf(number, whole.cells, layout));
    else records.push({ line: number, cells: null, problem: { code: "quotes-damaged", parameters: {} } });
    used += whole?.lines ?? 1;
  }
  return { records, used };
}

/** The record that begins with the first of the lines; null if its quotation marks can't be made sense of. */
function wholeRecord(lines: readonly FileLine[], layout: Layout): { cells: string[]; lines: number } | null {
  let text = "";
  for (const [index, line] of lines.entries()) {
    if (line.text === null) return null;
    text += index === 0 ? line.text : `\n${line.text}`;
    const parsed = parseCells(text, layout.delimiter);
    if (parsed === "damaged") return null;
    if (parsed === "open") continue;
    const cells = parsed[0] ?? [];
    // Several lines that make anything but a proper record are not one.
    return index > 0 && cells.length !== layout.width ? null : { cells, lines: index + 1 };
  }
  return null;
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
