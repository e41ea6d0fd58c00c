import { readFileSync } from "node:fs";
import { join } from "node:path";
import { count, type Findings, filesOf, type Net } from "./net.ts";

const mostLines = 400;
const mostLinesOfTests = 600;
/** Written by a tool, or a table of facts: long is fine. */
const exempt = /\.gen\.ts$|\.data\.ts$/;

export const sizes: Net = { name: "sizes", look };

async function look(root: string): Promise<Findings> {
  const files = filesOf(root, "**/*.{ts,tsx,mjs,js,sql,css}")
    .filter((path) => !exempt.test(path))
    .map((path) => ({ path, lines: linesOf(join(root, path)) }))
    .sort((a, b) => b.lines - a.lines);
  const at = (share: number) => files[Math.floor(files.length * (1 - share))]?.lines ?? 0;
  const longest = files.slice(0, 5).map(({ path, lines }) => `${path} ${lines}`);
  return {
    looked: `${count(files.length, "file")}, median ${at(0.5)} lines, p90 ${at(0.9)}; longest: ${longest.join(", ")}`,
    wrong: files
      .map(({ path, lines }) => ({ path, lines, most: path.includes(".test.") ? mostLinesOfTests : mostLines }))
      .filter(({ lines, most }) => lines > most)
      .map(({ path, lines, most }) => `${path}: ${lines} lines; at most ${most}`),
  };
}

function linesOf(path: string): number {
  return readFileSync(path, "utf8").split("\n").length - 1;
}
