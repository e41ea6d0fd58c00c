import { DomainError } from "../platform/index.ts";
import { type FileCode, type Problem, wordsFor } from "./explain.ts";
import { type ReadLine, readCustomer } from "./read-customer.ts";
import { type Layout, readHeader } from "./read-header.ts";
import { type FileLine, readLines } from "./read-lines.ts";
import { linesPerRecord, takeRecords } from "./read-records.ts";

export interface Chunk {
  readonly lines: readonly ReadLine[];
  /** Of the file, read so far. */
  readonly bytes: number;
}

/**
 * Reads a file of customers as it arrives, in chunks of so many lines; blank lines are left out. Throws DomainError with a FileCode
 * if its first line is no header. Memory: a chunk, and what one piece of the stream brings.
 */
export async function* readFile(bytes: AsyncIterable<Buffer>, linesPerChunk: number): AsyncGenerator<Chunk> {
  const source = counting(bytes);
  let layout: Layout | null = null;
  let held: readonly FileLine[] = [];
  const take = (known: Layout): Chunk => {
    const { records, used } = takeRecords(held, known, linesPerChunk);
    held = held.slice(used);
    return { lines: records.map((record) => readCustomer(record, known)), bytes: source.bytes };
  };
  for await (const lines of readLines(source)) {
    held = held.concat(lines);
    if (layout === null) {
      const header = held.find(isHeader);
      held = header ? held.slice(held.indexOf(header) + 1) : [];
      if (header) layout = layoutOf(header);
    }
    while (layout !== null && held.length >= linesPerChunk + linesPerRecord) yield take(layout);
  }
  if (layout === null) throw refusal({ code: "file-empty", parameters: {} });
  do yield take(layout);
  while (held.length > 0);
}

/** Not a blank line, and not the line by which spreadsheets tell each other the separator. */
function isHeader({ text }: FileLine): boolean {
  return text === null || (text.trim() !== "" && !/^sep=.$/i.test(text));
}

function layoutOf(line: FileLine): Layout {
  const layout = readHeader(line);
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
