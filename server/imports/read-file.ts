import { setImmediate as letOthers } from "node:timers/promises";
import { DomainError } from "../platform/index.ts";
import { columns } from "./columns.ts";
import { type FileCode, type Problem, wordsFor } from "./explain.ts";
import { type ReadLine, readCustomer } from "./read-customer.ts";
import { type Columns, type Layout, readHeader } from "./read-header.ts";
import { type FileLine, longestLine, readLines } from "./read-lines.ts";
import { type CsvRecord, linesPerRecord, takeRecords } from "./read-records.ts";

export interface Chunk<Line = ReadLine> {
  readonly lines: readonly Line[];
  /** Of the file, read so far. */
  readonly bytes: number;
}

/** What a file is about: its columns, and how one of its lines is read. */
export interface FileFormat<Column extends string, Line> {
  readonly columns: Columns<Column>;
  /** Sets of columns of which one has to be there; all columns, if not given. */
  readonly ways?: readonly (readonly Column[])[];
  read(record: CsvRecord, layout: Layout<Column>): Line;
}

/** A chunk ends before so many characters, or with the line that exceeds them: what is read at once keeps everybody else waiting. */
const charactersPerChunk = 256 * 1024;

/** Reads a file of customers as it arrives. */
export function readFile(bytes: AsyncIterable<Buffer>, linesPerChunk: number): AsyncGenerator<Chunk> {
  return readCsv(bytes, linesPerChunk, { columns, read: readCustomer });
}

/**
 * Reads a file as it arrives, in chunks of so many lines at most; blank lines are left out. Throws DomainError with a
 * FileCode if its first line is no header. Memory: a chunk, and what one piece of the stream brings. Between chunks others have a turn.
 */
export async function* readCsv<Column extends string, Line>(
  bytes: AsyncIterable<Buffer>,
  linesPerChunk: number,
  format: FileFormat<Column, Line>,
): AsyncGenerator<Chunk<Line>> {
  const source = counting(bytes);
  let layout: Layout<Column> | null = null;
  let held: readonly FileLine[] = [];
  const take = (known: Layout<Column>): Chunk<Line> => {
    const { records, used } = takeRecords(held, known, linesOfChunk(held, linesPerChunk));
    held = held.slice(used);
    return { lines: records.map((record) => format.read(record, known)), bytes: source.bytes };
  };
  for await (const lines of readLines(source)) {
    held = held.concat(lines);
    if (layout === null) {
      const header = held.find(isHeader);
      held = header ? held.slice(held.indexOf(header) + 1) : [];
      if (header) layout = layoutOf(header, format);
    }
    while (layout !== null && holdsChunk(held, linesPerChunk)) {
      yield take(layout);
      await letOthers();
    }
  }
  if (layout === null) throw refusal({ code: "file-empty", parameters: {} });
  do {
    yield take(layout);
    await letOthers();
  } while (held.length > 0);
}

/** With all lines that its last record may have. */
function holdsChunk(held: readonly FileLine[], linesPerChunk: number): boolean {
  if (held.length >= linesPerChunk + linesPerRecord) return true;
  return held.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) >= charactersPerChunk + 2 * longestLine;
}

function linesOfChunk(held: readonly FileLine[], linesPerChunk: number): number {
  let lines = 0;
  for (let characters = 0; lines < linesPerChunk && characters < charactersPerChunk; lines++) characters += held[lines]?.text?.length ?? 0;
  return lines;
}

/** Not a blank line, and not the line by which spreadsheets tell each other the separator. */
function isHeader({ text }: FileLine): boolean {
  return text === null || (text.trim() !== "" && !/^sep=.$/i.test(text));
}

function layoutOf<Column extends string>(line: FileLine, { columns: known, ways }: Pick<FileFormat<Column, unknown>, "columns" | "ways">) {
  const layout = readHeader(line, known, ways);
  if ("code" in layout) throw refusal(layout);
  return layout;
}

function refusal(problem: Problem<FileCode>): DomainError {
  return new DomainError("invalid", { code: problem.code, ...wordsFor(problem), extra: problem.parameters });
}

function counting(bytes: AsyncIterable<Buffer>): AsyncIterable<Buffer> & { bytes: number } {
  return {
    bytes: 0,
    async *[Symbol.asyncIterator]() {
      for await (const piece of bytes) {
        this.bytes += piece.length;
        yield piece;
      }
    },
  };
}

/** What a file may have that is done in one go. */
const mostLines = 10_000;

/** All lines of a file that is small enough to be done in one go. Throws DomainError `too-many-lines` (422), and as `readFile`. */
export async function readWholeFile<Column extends string, Line>(
  bytes: AsyncIterable<Buffer>,
  format: FileFormat<Column, Line>,
): Promise<Line[]> {
  const read: Line[] = [];
  for await (const { lines } of readCsv(bytes, 1_000, format)) {
    read.push(...lines);
    if (read.length > mostLines) throw new DomainError("invalid", tooManyLines);
  }
  return read;
}

const tooManyLines = {
  code: "too-many-lines",
  message: {
    en: "The file has more than 10,000 lines; nothing was changed.",
    it: "Il file ha più di 10.000 righe; non è stato modificato nulla.",
  },
  nextStep: { en: "Split it, with the header in each part.", it: "Dividilo in più parti, ciascuna con l'intestazione." },
};
