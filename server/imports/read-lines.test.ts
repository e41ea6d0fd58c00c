import fc from "fast-check";
import { expect, test } from "vitest";
import { type FileLine, readLines } from "./read-lines.ts";

async function linesOf(...pieces: readonly Buffer[]): Promise<FileLine[]> {
  return (await Array.fromAsync(readLines(arriving(pieces)))).flat();
}

async function* arriving(pieces: readonly Buffer[]) {
  yield* pieces;
}

const textsOf = async (file: string) => (await linesOf(Buffer.from(file))).map(({ text }) => text);

test("lines end with LF or CR LF, the last one also without; a byte order mark is no part of the first", async () => {
  expect(await textsOf("\u{feff}a\r\nb\n\nc")).toEqual(["a", "b", "", "c"]);
  expect(await textsOf("a\n")).toEqual(["a"]);
  expect(await textsOf("")).toEqual([]);
});

test("a line that is not UTF-8 is named by its number, the others are read", async () => {
  const lines = await linesOf(Buffer.from("one\n"), Buffer.from([0x4d, 0xfc, 0x6c, 0x0a]), Buffer.from("Müller\n"));
  expect(lines.map(({ number, text, problem }) => [number, text, problem?.code])).toEqual([
    [1, "one", undefined],
    [2, null, "not-utf-8"],
    [3, "Müller", undefined],
  ]);
});

test("a line without end costs no memory and is named", async () => {
  const long = Buffer.alloc(30_000, "x");
  const lines = await linesOf(Buffer.from("one\n"), long, long, long, Buffer.from("\ntwo"));
  expect(lines.map(({ number, text, problem }) => [number, text, problem?.code])).toEqual([
    [1, "one", undefined],
    [2, null, "line-too-long"],
    [3, "two", undefined],
  ]);
  expect((await linesOf(long, long, long)).map(({ problem }) => problem?.code)).toEqual(["line-too-long"]);
});

test("however a file is cut into pieces, its lines are the same", async () => {
  const byte = fc.oneof(fc.constantFrom(0x0a, 0x0d, 0x2c), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(byte, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 5 }), async (bytes, cuts) => {
      const file = Buffer.from(bytes);
      const ends = [...new Set([...cuts.map((cut) => Math.min(cut, file.length)), file.length])].sort((a, b) => a - b);
      const pieces = ends.map((end, index) => file.subarray(ends[index - 1] ?? 0, end));
      expect(await linesOf(...pieces)).toEqual(await linesOf(file));
    }),
  );
});
