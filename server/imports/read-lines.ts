import type { Problem } from "./explain.ts";

/** A physical line of the file, counted from 1, without its end; null if it can't be read. */
export interface FileLine {
  readonly number: number;
  readonly text: string | null;
  readonly problem: Problem | null;
}

/** Bytes that a line may have. */
const longest = 64 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const decoder = new TextDecoder("utf-8", { fatal: true });
const nothing = Buffer.alloc(0);

/**
 * The lines of a file, in the pieces in which it arrives; never more of it in memory than a piece and a line. What is not UTF-8 or
 * too long is a line with a problem, and the next one is read as if nothing had been.
 */
export async function* readLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<FileLine[]> {
  let number = 0;
  let begun: Buffer | null = nothing;
  for await (const piece of bytes) {
    const lines: FileLine[] = [];
    let from = 0;
    for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, from)) {
      lines.push(lineOf(++number, append(begun, piece.subarray(from, end))));
      begun = nothing;
      from = end + 1;
    }
    begun = append(begun, piece.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (begun === null || begun.length > 0) yield [lineOf(++number, begun)];
}

/** null stands for too much. */
function append(begun: Buffer | null, more: Buffer): Buffer | null {
  if (begun === null || begun.length + more.length > longest) return null;
  return begun.length === 0 ? more : Buffer.concat([begun, more]);
}

function lineOf(number: number, bytes: Buffer | null): FileLine {
  if (bytes === null) return { number, text: null, problem: { code: "line-too-long", parameters: { longest } } };
  try {
    // A byte order mark, which only the first line has, is left out by the decoder.
    return { number, text: decoder.decode(bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes), problem: null };
  } catch {
    return { number, text: null, problem: { code: "not-utf-8", parameters: {} } };
  }
}
