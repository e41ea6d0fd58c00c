import type { Problem } from "./explain.ts";

/** A physical line of the file, counted from 1, without its end; or why it can't be read. */
export type FileLine =
  | { readonly number: number; readonly text: string; readonly problem: null }
  | { readonly number: number; readonly text: null; readonly problem: Problem };

/** Bytes that a line may have, and a record of several lines. */
export const longestLine = 64 * 1024;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const decoder = new TextDecoder("utf-8", { fatal: true });

/** What has come of a line so far; null stands for too much. */
type Begun = { readonly parts: Buffer[]; readonly length: number } | null;
const nothing: Begun = { parts: [], length: 0 };

/**
 * The lines of a file, in the pieces in which it arrives; never more of it in memory than a piece and a line. What is not UTF-8 or
 * too long is a line with a problem, and the next one is read as if nothing had been.
 */
export async function* readLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<FileLine[]> {
  let number = 0;
  let begun: Begun = nothing;
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

/** Joined only when the line is whole: one that arrives byte by byte would be copied with each. */
function append(begun: Begun, more: Buffer): Begun {
  if (begun === null || begun.length + more.length > longestLine) return null;
  return more.length === 0 ? begun : { parts: begun === nothing ? [more] : push(begun.parts, more), length: begun.length + more.length };
}

function push(parts: Buffer[], more: Buffer): Buffer[] {
  parts.push(more);
  return parts;
}

function lineOf(number: number, begun: Begun): FileLine {
  if (begun === null) return { number, text: null, problem: { code: "line-too-long", parameters: { longest: longestLine } } };
  const bytes = begun.parts.length === 1 ? (begun.parts[0] as Buffer) : Buffer.concat(begun.parts);
  try {
    // A byte order mark, which only the first line has, is left out by the decoder.
    return { number, text: decoder.decode(bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes), problem: null };
  } catch {
    return { number, text: null, problem: { code: "not-utf-8", parameters: {} } };
  }
}
