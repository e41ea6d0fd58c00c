import { setImmediate as tick } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { exampleHeader } from "./columns.ts";
import * as cells from "./parse-cells.ts";
import { readFile } from "./read-file.ts";

vi.mock(import("./parse-cells.ts"), async (original) => {
  const { parseCells } = await original();
  return { parseCells: vi.fn(parseCells) };
});

const id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const good = `${id},Contoso Ltd,contoso.com,Reseller,IT`;

async function* arriving(lines: readonly string[]) {
  yield Buffer.from(`${exampleHeader}\n`);
  for (const line of lines) yield Buffer.from(`${line}\n`);
}

/** What reading cost and found: how often others had their turn, the longest that was parsed at once, how much in all. */
async function read(lines: readonly string[], linesPerChunk = 1_000) {
  const parse = vi.mocked(cells.parseCells).mockClear();
  let turns = 0;
  let done = false;
  const others = (async () => {
    for (; !done; turns++) await tick();
  })();
  const chunks = await Array.fromAsync(readFile(arriving(lines), linesPerChunk));
  done = true;
  await others;
  const lengths = parse.mock.calls.map(([text]) => text.length);
  const outcomes = chunks.flatMap(({ lines: found }) => found.map(({ line, problem }) => [line, problem?.code] as const));
  return {
    outcomes,
    chunks: chunks.length,
    turns,
    longest: Math.max(...lengths),
    parsed: lengths.reduce((sum, length) => sum + length, 0),
  };
}

const megabyte = 1024 * 1024;

test("a quotation mark that opens on each of many long lines costs no more than the file is long, and only those lines", async () => {
  const open = `"${"x".repeat(65_000)}`;
  const hostile = Array.from({ length: 80 }, () => open);
  const { outcomes, parsed, turns, chunks } = await read([good, ...hostile, good]);
  expect(parsed).toBeLessThan(6 * megabyte);
  expect(outcomes).toHaveLength(82);
  expect(outcomes.filter(([, code]) => code === undefined)).toEqual([
    [2, undefined],
    [83, undefined],
  ]);
  expect(new Set(outcomes.slice(1, -1).map(([, code]) => code))).toEqual(new Set(["quotes-damaged"]));
  expect(chunks).toBeGreaterThan(5);
  expect(turns).toBeGreaterThanOrEqual(chunks);
});

test("a record may not grow beyond 64 KB by its line breaks: its first line is refused, reading goes on with the next", async () => {
  const half = "x".repeat(40_000);
  const { outcomes } = await read([`${id},"${half}`, `${half}",contoso.com,Reseller,IT`, good]);
  expect(outcomes).toEqual([
    [2, "quotes-damaged"],
    [3, "cells-mismatch"],
    [4, undefined],
  ]);
});

test("however long its lines are, no more than a little of a file is parsed at once", async () => {
  const long = `${id},${"x".repeat(60_000)},contoso.com,Reseller,IT`;
  const { longest, outcomes } = await read(Array.from({ length: 60 }, () => long));
  expect(longest).toBeLessThan(megabyte);
  expect(outcomes).toHaveLength(60);
});
